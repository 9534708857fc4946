package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExcusesTest {
  private static final TextGate GATE =
      TextGate.of(
          new WordLists(
              new TreeMap<>(
                  Map.of(
                      "gore.tsv", "en\t4\tcut the heart\nen\t0\tcut the heart of stone\n",
                      "allowed.tsv", "en\theart of gold\n"))));

  private static TextVerdict judge(String text) {
    return GATE.judge("prompt", text, TextPolicy.GENERAL);
  }

  @Test
  void a_note_excuses_the_entry_that_it_covers_and_stays() {
    TextVerdict verdict = judge("they cut the heart of stone");

    assertThat(verdict.decision()).isEqualTo(Decision.PASS);
    assertThat(verdict.notes()).extracting(TextHit::text).containsExactly("cut the heart of stone");
  }

  @Test
  void an_entry_that_is_covered_in_part_is_not_excused() {
    assertThat(judge("they cut the heart of gold").decision()).isEqualTo(Decision.BLOCK);
  }
}
