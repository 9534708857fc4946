package dev.starloom.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarPlacesTest {
  private static final double ARC_SECOND = 1 / 3600.0;
  private static final double ARC_MINUTE = 1 / 60.0;
  private static final SkyData SKY = SkyData.bundled();

  /** Meeus, example 23.a: theta Persei, 2028 November 13.19: 2h46m14.390s, 49°21'07.45". */
  @Test
  void theta_persei_is_seen_where_the_textbook_says() {
    Instant at = Instant.parse("2028-11-13T04:32:25Z");
    Star star = SKY.at(at).star(12777).orElseThrow();
    Vector seen = EarthAxis.at(at).fromJ2000().apply(star.direction());
    double cosine = Math.cos(Math.toRadians(49));
    assertThat(seen.longitude())
        .isEqualTo(15 * (2 + 46 / 60.0 + 14.390 / 3600), within(ARC_SECOND / cosine));
    assertThat(seen.latitude()).isEqualTo(49 + 21 / 60.0 + 7.45 / 3600, within(ARC_SECOND));
  }

  /** Hipparcos, the New Reduction (van Leeuwen 2007), thousandths of a second of arc a year. */
  @ParameterizedTest
  @CsvSource({
    "69673, -1093.39, -2000.06", "32349, -546.01, -1223.07", "91262, 200.94, 286.23",
    "11767, 44.48, -11.85", "24608, 75.25, -426.89", "97649, 536.23, 385.29"
  })
  void stars_move_as_the_catalogue_says(int hip, double east, double north) {
    Star star = SKY.star(hip).orElseThrow();
    double ra = star.direction().longitude();
    double dec = star.direction().latitude();
    double unit = Math.toDegrees(1) * 3_600_000;
    Vector eastward = Vector.spherical(ra + 90, 0);
    assertThat(star.motion().dot(eastward) * unit).isEqualTo(east, within(0.06));
    Vector northward = Vector.spherical(ra, dec + 90);
    assertThat(star.motion().dot(northward) * unit).isEqualTo(north, within(0.06));
  }

  /**
   * Expected J2000.0 places a thousand Julian years on, from ERFA 2.0.1, starpm: without their
   * approach 61 Cygni would be 1.7′ and omicron² Eridani 0.5′ off.
   */
  @ParameterizedTest
  @CsvSource({"104214, 318.253308, 39.662387", "19849, 63.183327, -8.610591"})
  void stars_that_come_nearer_move_faster(int hip, double ra, double dec) {
    Star star = SKY.star(hip).orElseThrow();
    Vector moved = star.direction().plus(star.motion().times(1000)).unit();
    assertThat(moved.separation(Vector.spherical(ra, dec))).isLessThan(2 * ARC_SECOND);
  }

  @Test
  void every_star_brighter_than_four_has_its_own_motion() {
    assertThat(SKY.stars().stream().filter(star -> star.magnitude() < 4))
        .allSatisfy(star -> assertThat(star.motion().length()).isPositive());
  }

  /**
   * Expected values from ERFA 2.0.1, the published form of the IAU's SOFA library: pmsafe, ab, ltpb
   * (precession of Vondrák 2011), nut00a, gst06a, hd2ae.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-08-19T13:00:00Z, 30.25, 120.17, 91262, 341.8962, 80.9415",
    "2026-01-15T03:12:00Z, 40, -75, 27989, 177.1301, 57.3815",
    "2000-01-01T12:00:00Z, 0, 0, 32349, 182.7717, -73.2621",
    "2026-06-21T00:00:00Z, 90, 0, 69673, 234.9854, 19.0452",
    "2026-06-21T00:00:00Z, -90, 0, 71683, 311.1553, 60.9489",
    "1000-07-01T20:00:00Z, 34.3, 108.9, 91262, 292.4112, 44.2059",
    "3000-03-01T18:00:00Z, 51.48, 0, 69673, 25.2405, -20.8645",
    "1500-12-24T22:00:00Z, 43.77, 11.25, 21421, 203.9300, 59.7601",
    "1054-07-05T02:00:00Z, 34.8, 114.3, 26451, 167.1172, 74.8696",
    "2500-10-10T10:10:10Z, -33.87, 151.2, 7588, 136.0752, 40.5185",
    "1969-07-21T02:56:00Z, 28.6, -80.6, 80763, 196.3065, 33.1232",
    "2750-02-28T23:59:00Z, 64.1, -21.9, 11767, 6.0570, 66.7679",
    "1234-05-06T07:08:09Z, -12.0, -77.0, 60718, 211.8288, 16.7727",
    "2999-12-31T12:00:00Z, 35.7, 139.7, 97649, 291.7654, -8.7319"
  })
  void stars_stand_where_the_iau_library_says(
      Instant at, double latitude, double longitude, int hip, double azimuth, double altitude) {
    Star star = SKY.at(at).star(hip).orElseThrow();
    Vector local = new Observer(latitude, longitude).horizon(at).apply(star.direction());
    assertThat(local.separation(Vector.spherical(azimuth, altitude))).isLessThan(ARC_MINUTE / 10);
  }
}
