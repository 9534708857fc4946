package dev.starloom.safety.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.safety.TextVerdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {
  private static final RuleBook BOOK = RuleBookReader.read(WordLists.bundled());
  private static final TextGate WITHOUT_EXCUSES =
      new TextGate(
          new RuleBook(
              BOOK.rules(), List.of(), List.of(), List.of(), List.of(), List.of(), BOOK.version()),
          Sureness.USUAL);

  /** One test for all: thousands of them would be slow. */
  @Test
  void every_entry_finds_itself() {
    assertThat(BOOK.rules()).allMatch(RuleBookTest::findsItself);
  }

  private static boolean findsItself(Rule rule) {
    String written = rule.entry().replace("*", "");
    TextVerdict verdict = WITHOUT_EXCUSES.judge("prompt", written, TextPolicy.GENERAL);
    return (rule.severity() == 0 ? verdict.notes() : verdict.hits())
        .stream()
            .anyMatch(hit -> hit.category().equals(rule.category()) && hit.text().equals(written));
  }

  @ParameterizedTest
  @CsvSource({"gore,300", "nudity,300", "hate,300", "self_harm,200", "minors,200", "illegal,200"})
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
  void every_kind_of_words_is_near_others_somewhere() {
    Set<String> used = new HashSet<>();
    BOOK.near().forEach(near -> used.addAll(near.kinds()));

    assertThat(BOOK.words()).extracting(Word::kind).isSubsetOf(used);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "ja", "ko"})
  void every_category_has_words_near_each_other_in_every_language(String language) {
    Set<String> kinds =
        BOOK.words().stream()
            .filter(word -> word.language().equals(language))
            .map(Word::kind)
            .collect(Collectors.toSet());

    assertThat(BOOK.near().stream().filter(near -> near.severity() > 0))
        .filteredOn(near -> kinds.containsAll(near.kinds()))
        .extracting(Nearness::category)
        .contains("gore", "nudity", "hate", "self_harm", "minors", "illegal");
  }

  @Test
  void an_unknown_severity_is_refused() {
    assertThatThrownBy(() -> new Rule("gore", "en", 3, "gore"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 0, 2, 4 or 6");
  }

  @Test
  void an_entry_without_letters_is_refused() {
    List<Rule> rules = List.of(new Rule("gore", "en", 4, "--"));
    var book = new RuleBook(rules, List.of(), List.of(), List.of(), List.of(), List.of(), "0");

    assertThatThrownBy(() -> new TextGate(book, Sureness.USUAL)).hasMessageContaining("no letters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "ja", "ko"})
  void examples_of_both_sides_come_with_the_service(String language) {
    var sides =
        RuleBookReader.read(WordLists.bundled()).examples().stream()
            .filter(example -> example.language().equals(language))
            .collect(partitioningBy(e -> e.category().equals(Example.HARMLESS), counting()));

    assertThat(sides.values()).allMatch(count -> count > 300);
  }
}
