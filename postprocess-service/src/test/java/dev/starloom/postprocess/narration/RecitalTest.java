package dev.starloom.postprocess.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecitalTest {
  private static final int RATE = 1000;

  /** Speaks a character a tenth of a second. */
  private static Utterance speak(String language, String text, double tempo) {
    float[] samples = new float[(int) (text.length() * RATE / 10 / tempo)];
    Arrays.fill(samples, 0.5f);
    return new Utterance(samples, RATE, List.of(), "test/one", null);
  }

  private static Recital recite(double end, Slot... slots) throws NarrationUnavailable {
    return Recital.of("en", List.of(slots), end, RecitalTest::speak);
  }

  @Test
  void a_line_that_fits_starts_with_its_slot_at_the_narrators_pace() throws Exception {
    Recital recital = recite(10, new Slot("x".repeat(20), 1, 4));
    assertThat(recital.lines().get(0).start()).isEqualTo(1);
    assertThat(recital.lines().get(0).end()).isCloseTo(3, within(0.01));
  }

  @Test
  void a_line_a_little_too_long_is_spoken_faster() throws Exception {
    Recital recital = recite(10, new Slot("x".repeat(21), 0, 2));
    assertThat(recital.end()).isCloseTo(2, within(0.01));
  }

  @Test
  void speech_is_never_sped_up_by_more_than_a_tenth() throws Exception {
    Recital recital = recite(10, new Slot("x".repeat(40), 0, 2));
    assertThat(recital.end()).isBetween(4 / 1.1, 4 / 1.08);
  }

  @Test
  void a_line_that_runs_on_moves_the_next_one() throws Exception {
    Recital recital = recite(20, new Slot("x".repeat(40), 0, 2), new Slot("x".repeat(10), 2, 9));
    assertThat(recital.lines().get(1).start()).isGreaterThan(recital.lines().get(0).end());
  }

  @Test
  void when_the_last_line_would_be_cut_every_line_is_spoken_faster() throws Exception {
    Recital recital =
        recite(5, new Slot("x".repeat(30), 0, 3.5), new Slot("x".repeat(20), 3.5, 4.6));
    assertThat(recital.lines().get(0).speech().seconds()).isLessThan(2.8);
  }

  @Test
  void what_is_past_the_end_is_cut_with_a_fade() throws Exception {
    float[] track = recite(2, new Slot("x".repeat(90), 0, 2)).track(2);
    assertThat(track).hasSize(2 * RATE);
    assertThat(track[track.length - 1]).isLessThan(0.01f);
  }
}
