package dev.starloom.postprocess.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShotMatchTest {
  private static final ShotLook NIGHT = new ShotLook(0.20, 0, -0.02);

  private static ShotLook looks(double lightness, double b) {
    return new ShotLook(lightness, 0, b);
  }

  @Test
  void a_film_of_shots_that_are_alike_stays_as_it_is() {
    assertThat(ShotMatch.of(List.of(NIGHT, NIGHT, NIGHT))).containsOnly(ShotMatch.NONE);
  }

  @Test
  void a_darker_shot_comes_half_the_way() {
    ShotMatch match = ShotMatch.of(List.of(NIGHT, looks(0.18, -0.02), NIGHT)).get(1);
    assertThat(match.gain()).isCloseTo(1 + 0.5 * (0.20 / 0.18 - 1), within(1e-9));
  }

  @Test
  void a_night_between_days_stays_a_night() {
    ShotMatch match = ShotMatch.of(List.of(looks(0.7, 0), NIGHT, looks(0.7, 0))).get(1);
    assertThat(match.gain()).isEqualTo(1 + ShotMatch.MOST_GAIN);
    assertThat(match.apply(new Oklab(0.2, 0, 0)).lightness()).isLessThan(0.217);
  }

  @Test
  void a_cast_is_taken_back_within_bounds() {
    ShotMatch match = ShotMatch.of(List.of(NIGHT, looks(0.20, 0.2), NIGHT)).get(1);
    assertThat(match.b()).isEqualTo(-ShotMatch.MOST_COLOUR);
  }

  @Test
  void black_and_white_stay() {
    var match = new ShotMatch(1.08, 0.012, 0.012);
    assertThat(match.apply(new Oklab(0, 0, 0))).isEqualTo(new Oklab(0, 0, 0));
    assertThat(match.apply(new Oklab(1, 0, 0)).lightness()).isCloseTo(1, within(1e-9));
  }

  @Test
  void the_look_of_pixels_is_their_mean() {
    byte[] greys = {0, 0, 0, (byte) 255, (byte) 255, (byte) 255};
    assertThat(ShotLook.of(greys).lightness()).isCloseTo(0.5, within(1e-3));
  }
}
