package dev.starloom.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ObserverTest {
  private static final double ARC_MINUTE = 1 / 60.0;
  private static final Instant WINTER_NIGHT = Instant.parse("2026-01-15T03:12:00Z");

  /** Meeus, example 13.b: altitude 15.1249, azimuth 68.0337 from the south. */
  @Test
  void venus_stands_over_washington_where_the_textbook_says() {
    var washington = new Observer(38.92139, -77.06556);
    Instant at = Instant.parse("1987-04-10T19:21:00Z");
    Vector venus = Vector.spherical(347.3193375, -6.719892);
    Vector local = washington.horizonOfDate(at).apply(venus);
    assertThat(local.latitude()).isEqualTo(15.1249, within(ARC_MINUTE));
    assertThat(local.longitude()).isEqualTo(180 + 68.0337, within(ARC_MINUTE));
  }

  @Test
  void polaris_stands_as_high_as_the_latitude() {
    Star polaris = SkyData.bundled().star(11767).orElseThrow();
    Vector local = new Observer(40, -75).horizon(WINTER_NIGHT).apply(polaris.direction());
    assertThat(local.latitude()).isEqualTo(40, within(0.75));
  }

  @Test
  void orion_culminates_in_the_south_seen_from_forty_degrees_north() {
    Star belt = SkyData.bundled().star(26311).orElseThrow();
    var place = new Observer(40, -75);
    Vector highest = null;
    for (int minute = 0; minute < 24 * 60; minute++) {
      Vector local = place.horizon(WINTER_NIGHT.plusSeconds(60L * minute)).apply(belt.direction());
      highest = highest == null || local.z() > highest.z() ? local : highest;
    }
    assertThat(highest.longitude()).isEqualTo(180, within(0.5));
    assertThat(highest.latitude()).isEqualTo(90 - 40 - 1.2, within(0.1));
  }

  @Test
  void stars_rise_in_the_east() {
    Star belt = SkyData.bundled().star(26311).orElseThrow();
    var place = new Observer(40, -75);
    Vector now = place.horizon(WINTER_NIGHT).apply(belt.direction());
    Vector before = place.horizon(WINTER_NIGHT.minusSeconds(4 * 3600)).apply(belt.direction());
    assertThat(before.longitude()).isBetween(80.0, 140.0);
    assertThat(before.z()).isLessThan(now.z());
  }
}
