package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {
  private final Timing timing = new Timing(24);

  @Test
  void a_narration_fits_into_its_shot_less_one_crossfade() {
    int[] frames = timing.natural(new double[] {4.03, 6.2});
    assertThat(timing.room(frames[0], 2)).isGreaterThanOrEqualTo(4.03);
  }

  @Test
  void a_single_shot_needs_no_time_for_a_crossfade() {
    assertThat(timing.seconds(timing.natural(new double[] {9.4})[0])).isEqualTo(10.0);
  }

  @Test
  void a_film_with_little_to_say_is_stretched_to_six_seconds() {
    assertThat(timing.natural(new double[] {0.5})).containsExactly(6 * 24);
  }

  @Test
  void shares_of_a_wanted_length_follow_the_narration() {
    int[] frames = timing.wanted(new double[] {2, 8}, 20);
    assertThat(frames[1]).isGreaterThan(2 * frames[0]);
  }

  @Test
  void a_shot_of_a_hurried_film_keeps_its_least_length() {
    int[] frames = timing.wanted(new double[] {0.5, 20}, 6);
    assertThat(timing.seconds(frames[0])).isGreaterThanOrEqualTo(2.49);
  }

  @Test
  void what_would_fit_as_a_whole_fits_shot_by_shot() {
    double[] speech = {0.1, 5, 2};
    int[] frames = timing.wanted(speech, 12);
    assertThat(timing.room(frames[1], 3)).isGreaterThanOrEqualTo(5 - 0.05);
  }

  @Test
  void frames_add_up_to_the_wanted_length() {
    int[] frames = timing.wanted(new double[] {1, 2, 3, 4}, 11.3);
    assertThat(Arrays.stream(frames).sum()).isEqualTo((int) Math.round((11.3 + 3 * 0.5) * 24));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "4,1", "5,2", "6.6,3", "60,29", "100,40"})
  void a_short_film_has_fewer_shots(double seconds, int shots) {
    assertThat(Timing.mostShots(seconds)).isEqualTo(shots);
  }
}
