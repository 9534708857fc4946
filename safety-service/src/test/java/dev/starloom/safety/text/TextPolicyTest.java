package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextVerdict;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPolicyTest {
  private static final TextGate GATE =
      TextGate.of(
          new WordLists(
              new TreeMap<>(
                  Map.of("gore.tsv", "en\t0\tzero\nen\t2\ttwo\nen\t4\tfour\nen\t6\tsix"))));

  @ParameterizedTest
  @CsvSource({
    "children,zero,pass", "children,two,review", "children,four,block", "children,six,block",
    "general,zero,pass", "general,two,review", "general,four,block", "general,six,block",
    "internal,zero,pass", "internal,two,pass", "internal,four,review", "internal,six,block"
  })
  void a_severity_leads_to_what_the_audience_asks_for(String audience, String word, String what) {
    assertThat(judge(word, audience).decision()).isEqualTo(Decision.of(what));
  }

  @Test
  void what_passes_is_a_note() {
    assertThat(judge("two", "internal").hits()).isEmpty();
    assertThat(judge("two", "internal").notes()).hasSize(1);
  }

  @Test
  void no_audience_is_general() {
    assertThat(TextPolicy.of(null)).isEqualTo(TextPolicy.GENERAL);
  }

  @Test
  void an_audience_that_nobody_knows_is_treated_as_children() {
    assertThat(TextPolicy.of("martians")).isEqualTo(TextPolicy.CHILDREN);
  }

  @Test
  void a_verdict_names_its_audience() {
    assertThat(judge("two", "internal").audience()).isEqualTo("internal");
  }

  private static TextVerdict judge(String word, String audience) {
    return GATE.judge("prompt", word, TextPolicy.of(audience));
  }
}
