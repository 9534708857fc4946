package dev.starloom.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EarthAxisTest {
  private static final double TENTH_OF_A_SECOND = 0.1 / 240;
  private static final double TENTH_OF_AN_ARC_SECOND = 0.1 / 3600;

  /** Meeus, example 12.a: apparent sidereal time 13h10m46.1351s. */
  @Test
  void apparent_sidereal_time_agrees_with_the_textbook() {
    double degrees = EarthAxis.at(Instant.parse("1987-04-10T00:00:00Z")).siderealTime();
    assertThat(degrees)
        .isEqualTo(15 * (13 + 10 / 60.0 + 46.1351 / 3600), within(TENTH_OF_A_SECOND));
  }

  /** Meeus, example 22.a: 1987 April 10, 0h TD: -3.788 and +9.443 seconds of arc. */
  @Test
  void the_axis_nods_as_in_the_textbook() {
    Nutation nutation = Nutation.at(-0.127296372348);
    assertThat(nutation.longitude() * 3600).isEqualTo(-3.788, within(0.002));
    assertThat(nutation.obliquity() * 3600).isEqualTo(9.443, within(0.002));
  }

  /** Meeus, example 22.a: 23°26'27.407". */
  @Test
  void the_ecliptic_is_inclined_as_in_the_textbook() {
    assertThat(Precession.obliquity(-0.127296372348))
        .isEqualTo(23 + 26 / 60.0 + 27.407 / 3600, within(TENTH_OF_AN_ARC_SECOND));
  }
}
