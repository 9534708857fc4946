package dev.starloom.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SunTest {

  /** Meeus, example 25.a: 1992 October 13, right ascension 198.38083, declination -7.78507. */
  @Test
  void the_sun_stands_where_the_textbook_says() {
    Vector sun = Sun.direction(Instant.parse("1992-10-13T00:00:00Z"));
    assertThat(sun.longitude()).isEqualTo(198.38083, within(0.02));
    assertThat(sun.latitude()).isEqualTo(-7.78507, within(0.02));
  }

  @Test
  void the_sun_is_below_the_horizon_at_midnight() {
    assertThat(Sun.altitude(Instant.parse("2026-06-21T05:00:00Z"), new Observer(40, -75)))
        .isEqualTo(40 + 23.4 - 90, within(0.5));
  }
}
