package dev.starloom.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AstronomicalTimeTest {
  private static final double TENTH_OF_A_SECOND = 0.1 / 240;

  @Test
  void the_julian_date_of_the_epoch_is_2451545() {
    assertThat(AstronomicalTime.julianDate(Instant.parse("2000-01-01T12:00:00Z")))
        .isEqualTo(2451545.0);
  }

  /** Meeus, example 12.a: 13h10m46.3668s. */
  @Test
  void sidereal_time_at_midnight_agrees_with_the_textbook() {
    double degrees = AstronomicalTime.greenwichSiderealTime(Instant.parse("1987-04-10T00:00:00Z"));
    assertThat(degrees)
        .isEqualTo(15 * (13 + 10 / 60.0 + 46.3668 / 3600), within(TENTH_OF_A_SECOND));
  }

  /** Meeus, example 12.b: 128.7378734 degrees. */
  @Test
  void sidereal_time_in_the_evening_agrees_with_the_textbook() {
    double degrees = AstronomicalTime.greenwichSiderealTime(Instant.parse("1987-04-10T19:21:00Z"));
    assertThat(degrees).isEqualTo(128.7378734, within(TENTH_OF_A_SECOND));
  }
}
