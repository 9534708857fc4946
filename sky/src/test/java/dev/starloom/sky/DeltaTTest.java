package dev.starloom.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeltaTTest {

  /** Espenak and Meeus, Five Millennium Canon of Solar Eclipses, table 3 (from observations). */
  @ParameterizedTest
  @CsvSource({
    "1000, 1570, 10", "1200, 740, 10", "1400, 320, 10", "1600, 120, 5", "1700, 9, 1",
    "1800, 14, 1", "1850, 7, 1", "1900, -3, 1", "1950, 29, 0.5", "1970, 40.2, 0.3"
  })
  void the_past_agrees_with_what_was_observed(double year, double seconds, double error) {
    assertThat(DeltaT.seconds(year)).isEqualTo(seconds, within(error));
  }

  /** IERS Bulletin C: TAI − UTC is 32 s in 2000 and 37 s since 2017. */
  @ParameterizedTest
  @CsvSource({"1972.2, 42.184", "2000, 64.184", "2016.9, 68.184", "2020, 69.184", "2026.8, 69.184"})
  void the_age_of_atomic_clocks_is_exact(double year, double seconds) {
    assertThat(DeltaT.seconds(year)).isEqualTo(seconds, within(1e-9));
  }

  @Test
  void time_does_not_jump() {
    for (double year = 1000; year < 3000; year += 0.01) {
      double step = DeltaT.seconds(year + 0.01) - DeltaT.seconds(year);
      assertThat(Math.abs(step)).as("in %.2f", year).isLessThan(2.7);
    }
  }
}
