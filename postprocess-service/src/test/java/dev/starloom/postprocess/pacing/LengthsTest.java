package dev.starloom.postprocess.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LengthsTest {
  private static final int FPS = 24;

  /** What lies around a line: the overlap, and the least rest before the next one. */
  private static final double AROUND = 0.65;

  private static int[] frames(double... seconds) {
    return Arrays.stream(seconds).mapToInt(s -> (int) Math.round(s * FPS)).toArray();
  }

  private static Lengths lengths(int[] planned, double... speech) {
    return new Lengths(FPS, planned, speech);
  }

  private static double seconds(int[] frames, int shot) {
    return (double) frames[shot] / FPS;
  }

  @Test
  void a_line_that_takes_longer_than_planned_makes_its_shot_longer() {
    int[] natural = lengths(frames(4, 4), 5, 2.9).natural();
    assertThat(seconds(natural, 0)).isBetween(5 + AROUND, 5 + AROUND + 0.6);
    assertThat(seconds(natural, 1)).isCloseTo(4, within(0.1));
  }

  @Test
  void a_line_that_takes_less_than_planned_makes_its_shot_shorter() {
    assertThat(seconds(lengths(frames(6, 6), 4.1, 4.9).natural(), 0)).isCloseTo(5.2, within(0.1));
  }

  @Test
  void a_picture_keeps_four_fifths_of_its_time() {
    assertThat(seconds(lengths(frames(6, 6), 3.2, 4.9).natural(), 0)).isCloseTo(4.8, within(0.05));
  }

  @Test
  void no_shot_is_so_long_that_the_pause_seems_a_fault() {
    int[] natural = lengths(frames(8, 8), 3, 6.9).natural();
    assertThat(seconds(natural, 0) - 3 - 0.5).isBetween(0.6, 1.5);
  }

  @Test
  void a_picture_is_seen_for_two_seconds_at_least() {
    assertThat(seconds(lengths(frames(2.2, 6), 0.2, 4.9).natural(), 0)).isBetween(2.0, 2.1);
  }

  @Test
  void a_shot_without_a_line_stays_as_it_was_planned() {
    assertThat(seconds(lengths(frames(5, 6), 0, 4.9).natural(), 0)).isEqualTo(5);
  }

  @Test
  void a_film_is_no_shorter_than_six_seconds_if_it_was_planned_for_that() {
    int[] natural = lengths(frames(3.25, 3.25), 0.8, 0.8).natural();
    assertThat(Arrays.stream(natural).sum()).isEqualTo((int) (6.5 * FPS));
  }

  @Test
  void no_shot_is_longer_than_an_engine_can_make_it() {
    assertThat(seconds(lengths(frames(250), 400).natural(), 0)).isLessThanOrEqualTo(300);
  }

  @Test
  void a_wished_length_is_kept_to_the_frame_while_the_lines_fit() {
    int[] planned = frames(4, 4, 4);
    int[] wished = lengths(planned, 2.6, 4.1, 2.8).wished();
    assertThat(Arrays.stream(wished).sum()).isEqualTo(Arrays.stream(planned).sum());
    assertThat(seconds(wished, 1)).isGreaterThanOrEqualTo(4.1 + AROUND);
  }

  @Test
  void what_a_line_needs_more_is_taken_from_its_neighbours_evenly() {
    int[] wished = lengths(frames(4, 4, 4), 2, 4.5, 2).wished();
    assertThat(wished[0]).isCloseTo(wished[2], within(1));
  }

  @Test
  void a_wished_length_that_is_too_short_gives_way_to_the_lines_alone() {
    Lengths lengths = lengths(frames(4, 4), 5, 5);
    assertThat(lengths.missing()).isCloseTo(2 * (5 + AROUND) - 8, within(4.0 / FPS));
    assertThat(seconds(lengths.wished(), 0)).isCloseTo(5 + AROUND, within(0.1));
  }

  @Test
  void every_line_fits_into_its_shot_whatever_is_planned() {
    var random = new Random(8);
    for (int i = 0; i < 2000; i++) {
      int shots = 1 + random.nextInt(8);
      int[] planned = IntStream.range(0, shots).map(s -> 48 + random.nextInt(200)).toArray();
      double[] speech =
          IntStream.range(0, shots)
              .mapToDouble(s -> random.nextInt(5) == 0 ? 0 : random.nextDouble() * 9)
              .toArray();
      fits(lengths(planned, speech).natural(), speech);
      int[] wished = lengths(planned, speech).wished();
      fits(wished, speech);
      double over = Arrays.stream(wished).sum() - Arrays.stream(planned).sum();
      assertThat(over / FPS).isCloseTo(lengths(planned, speech).missing(), within(1e-9));
    }
  }

  private static void fits(int[] frames, double[] speech) {
    for (int shot = 0; shot < frames.length; shot++) {
      assertThat(seconds(frames, shot))
          .isGreaterThanOrEqualTo(speech[shot] == 0 ? 1.9 : speech[shot] + AROUND);
    }
  }
}
