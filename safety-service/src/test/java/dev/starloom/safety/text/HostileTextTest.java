package dev.starloom.safety.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextVerdict;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A megabyte of what nobody writes. The limit is far above what it takes, and far below what a
 * quadratic way would take.
 */
class HostileTextTest {
  private static final TextGate GATE = TextGate.bundled();
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final int MEGA = 1 << 20;

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("marks of one class", fill("\u0301")),
        Arguments.of("marks to be sorted", fill("\u0301\u0323")),
        Arguments.of("marks on letters", fill("a\u0301\u0323\u0336")),
        Arguments.of("marks on ideographs", fill("星\u0336")),
        Arguments.of("zero-width joiners", fill("\u200d")),
        Arguments.of("bidi marks", fill("\u202e\u2066")),
        Arguments.of("leading jamo", fill("\u1112")),
        Arguments.of("vowel jamo", fill("\u1161")),
        Arguments.of("one letter", fill("g")),
        Arguments.of("letters and spaces", fill("g ")),
        Arguments.of("digits for letters", fill("a1")),
        Arguments.of("lone surrogates", fill("\ud800")),
        Arguments.of("families", fill("👨\u200d👩\u200d👧\u200d")),
        Arguments.of("hits", fill("屠杀")),
        Arguments.of("hits and excuses", fill("不断肢体")),
        Arguments.of("deeds and names", fill("美杜莎斩首")),
        Arguments.of("words near others", fill("黑人是害虫，")),
        Arguments.of("words that excuse others", fill("锯下鱼，")),
        Arguments.of("words far from others", fill("孩子 the night sky 黑人 the river ")));
  }

  private static String fill(String part) {
    return part.repeat(MEGA / part.length());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void a_megabyte_is_judged_in_bounded_time(String name, String text) {
    assertTimeoutPreemptively(LIMIT, () -> GATE.judge("prompt", text, TextPolicy.GENERAL));
  }

  @Test
  void a_word_behind_a_megabyte_of_marks_is_found() {
    TextVerdict verdict = GATE.judge("prompt", fill("\u0301\u0323") + " gore", TextPolicy.GENERAL);

    assertThat(verdict.decision()).isEqualTo(Decision.BLOCK);
  }

  @Test
  void a_word_whose_letters_carry_thousands_of_marks_is_found() {
    String marks = "\u0301\u0323".repeat(5000);
    String text = "g" + marks + "o" + marks + "r" + marks + "e" + marks;

    assertThat(GATE.judge("prompt", text, TextPolicy.GENERAL).hits().get(0).text()).isEqualTo(text);
  }
}
