package dev.starloom.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RefractionTest {

  /** Meeus, example 16.b: the Sun's upper limb, truly at 33'14.76", is lifted by 24.618'. */
  @Test
  void the_setting_sun_is_lifted_as_in_the_textbook() {
    assertThat(Refraction.degrees((33 + 14.76 / 60) / 60) * 60).isEqualTo(24.618, within(0.01));
  }

  /** Nautical Almanac: a star seen at 10° was lifted 5.3', one at 45° 1.0'. */
  @Test
  void stars_are_lifted_as_the_almanac_says() {
    assertThat(Refraction.degrees(10 - 5.3 / 60) * 60).isEqualTo(5.3, within(0.2));
    assertThat(Refraction.degrees(45 - 1.0 / 60) * 60).isEqualTo(1.0, within(0.05));
  }

  @Test
  void higher_stars_stay_higher() {
    double before = -91;
    for (double altitude = -90; altitude <= 90; altitude += 0.05) {
      double seen = altitude + Refraction.degrees(altitude);
      assertThat(seen).isGreaterThan(before);
      before = seen;
    }
  }

  /** Pickering 2002: 38.75 at the horizon; a plane-parallel air has 2 at 30°. */
  @Test
  void the_way_through_the_air_is_longest_at_the_horizon() {
    assertThat(Extinction.airMass(0)).isEqualTo(38.75, within(0.1));
    assertThat(Extinction.airMass(30)).isEqualTo(2.0, within(0.01));
    assertThat(Extinction.airMass(90)).isEqualTo(1.0, within(0.001));
  }
}
