package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBookTest {
  private static final RuleBook BOOK = RuleBookReader.bundled();
  private static final TextGate WITHOUT_EXCUSES =
      new TextGate(new RuleBook(BOOK.rules(), List.of(), BOOK.version()));

  static List<Rule> rules() {
    return BOOK.rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_entry_finds_itself(Rule rule) {
    String written = rule.entry().replace("*", "");

    assertThat(WITHOUT_EXCUSES.judge("prompt", written).hits())
        .anyMatch(hit -> hit.category().equals(rule.category()) && hit.text().equals(written));
  }

  @ParameterizedTest
  @CsvSource({"gore,60", "nudity,60", "hate,40"})
  void every_category_has_entries_in_four_languages(String category, int least) {
    List<Rule> rules = BOOK.rules().stream().filter(r -> r.category().equals(category)).toList();

    assertThat(rules).hasSizeGreaterThanOrEqualTo(least);
    assertThat(rules).extracting(Rule::language).contains("zh", "en", "ja", "ko");
  }

  @Test
  void no_entry_stands_twice() {
    assertThat(new HashSet<>(BOOK.rules())).hasSameSizeAs(BOOK.rules());
  }

  @Test
  void an_unknown_severity_is_refused() {
    assertThatThrownBy(() -> new Rule("gore", "en", 3, "gore"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 2, 4 or 6");
  }

  @Test
  void an_entry_without_letters_is_refused() {
    var book = new RuleBook(List.of(new Rule("gore", "en", 4, "--")), List.of(), "0");

    assertThatThrownBy(() -> new TextGate(book)).hasMessageContaining("no letters");
  }
}
