package dev.starloom.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolarSystemTest {
  private static final double ARC_SECOND = 1 / 3600.0;

  /** Instant of a textbook's "0h TD": universal time is about a minute behind then. */
  private static final Instant APRIL_1992 = Instant.parse("1992-04-11T23:59:00.8Z");

  private static Vector seen(Body body, String at) {
    return SolarSystem.at(Instant.parse(at)).place(body).position();
  }

  /** Meeus, example 33.a: 1992 December 20, 0h TD: 21h04m41.50s, -18°53'16.8". */
  @Test
  void venus_stands_where_the_textbook_says() {
    Vector venus = seen(Body.VENUS, "1992-12-19T23:59:01Z");
    assertThat(venus.longitude())
        .isEqualTo(15 * (21 + 4 / 60.0 + 41.454 / 3600), within(2 * ARC_SECOND));
    assertThat(venus.unit().latitude())
        .isEqualTo(-(18 + 53 / 60.0 + 16.84 / 3600), within(2 * ARC_SECOND));
  }

  /** Meeus, example 25.b: 1992 October 13, 0h TD: 13h13m30.749s, -7°47'01.74". */
  @Test
  void the_sun_stands_where_the_textbook_says() {
    Vector sun = seen(Body.SUN, "1992-10-12T23:59:01Z");
    assertThat(sun.longitude())
        .isEqualTo(15 * (13 + 13 / 60.0 + 30.749 / 3600), within(2 * ARC_SECOND));
    assertThat(sun.unit().latitude())
        .isEqualTo(-(7 + 47 / 60.0 + 1.74 / 3600), within(2 * ARC_SECOND));
  }

  /** Meeus, example 47.a: right ascension 134.688470, declination 13.768368, 368409.7 km. */
  @Test
  void the_moon_stands_where_the_textbook_says() {
    Vector moon = SolarSystem.at(APRIL_1992).place(Body.MOON).position();
    assertThat(moon.longitude()).isEqualTo(134.688470, within(2 * ARC_SECOND));
    assertThat(moon.unit().latitude()).isEqualTo(13.768368, within(2 * ARC_SECOND));
    assertThat(moon.length() * SolarSystem.KM_AN_ASTRONOMICAL_UNIT)
        .isEqualTo(368409.7, within(1.0));
  }

  /** Meeus, example 48.a: phase angle 69.0756, illuminated 0.6786, bright limb at 285.0. */
  @Test
  void the_moon_is_lit_as_the_textbook_says() {
    MoonPhase phase = SolarSystem.at(APRIL_1992).place(Body.MOON).phase();
    assertThat(phase.angle()).isEqualTo(69.0756, within(0.01));
    assertThat(phase.illuminated()).isEqualTo(0.6786, within(0.0001));
    assertThat(phase.brightLimb()).isEqualTo(285.0, within(0.1));
  }

  /** Least distance of the centres, seen from the Earth's centre: Espenak, Transits of Venus. */
  @ParameterizedTest
  @CsvSource({
    "1761-06-06T05:19:00Z, 570.4",
    "1769-06-03T22:25:00Z, 609.3",
    "1874-12-09T04:07:00Z, 829.9",
    "1882-12-06T17:06:00Z, 637.3",
    "2004-06-08T08:20:00Z, 626.9",
    "2012-06-06T01:30:00Z, 554.4"
  })
  void venus_passes_before_the_sun_as_recorded(Instant at, double arcSeconds) {
    SolarSystem system = SolarSystem.at(at);
    Vector venus = system.place(Body.VENUS).position().unit();
    double apart = venus.separation(system.place(Body.SUN).position().unit());
    assertThat(apart * 3600).isEqualTo(arcSeconds, within(5.0));
  }

  /** The great conjunction of 2020 December 21, 18:22 UT: 6.1 minutes of arc. */
  @Test
  void jupiter_meets_saturn_as_recorded() {
    Vector jupiter = seen(Body.JUPITER, "2020-12-21T18:22:00Z").unit();
    Vector saturn = seen(Body.SATURN, "2020-12-21T18:22:00Z").unit();
    assertThat(jupiter.separation(saturn) * 60).isEqualTo(6.1, within(0.1));
  }

  /** Place and time of greatest eclipse: Espenak and Meeus, Canon of Solar Eclipses. */
  @ParameterizedTest
  @CsvSource({
    "1919-05-29T13:08:34Z, 4.4, -16.7",
    "1999-08-11T11:03:05Z, 45.1, 24.3",
    "2017-08-21T18:25:32Z, 36.97, -87.67",
    "2024-04-08T18:17:16Z, 25.29, -104.14"
  })
  void the_moon_covers_the_sun_where_an_eclipse_was_total(
      Instant at, double latitude, double longitude) {
    var place = new Observer(latitude, longitude);
    SolarSystem system = SolarSystem.at(at);
    Vector moon = system.place(Body.MOON).local(place, at);
    assertThat(moon.separation(system.place(Body.SUN).local(place, at)) * 60).isLessThan(1.0);
  }

  /**
   * Expected values from Astronomy Engine 2.1.19 (Cross), which keeps within 1′ of the JPL
   * ephemerides near our time.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-08-19T13:00:00Z, 30.25, 120.17, MOON, 232.651, 13.024",
    "1500-12-24T22:00:00Z, 43.77, 11.25, JUPITER, 260.825, 2.768",
    "1000-07-01T20:00:00Z, 34.3, 108.9, MARS, 345.467, -44.705",
    "2900-03-01T18:00:00Z, 51.48, 0, SATURN, 322.747, -56.134",
    "2026-01-15T03:12:00Z, 40, -75, JUPITER, 124.605, 63.350",
    "2026-06-21T00:00:00Z, 90, 0, VENUS, 317.472, 19.987",
    "2026-06-21T00:00:00Z, -90, 0, MOON, 259.823, -4.064",
    "2000-01-01T12:00:00Z, 0, 0, MERCURY, 197.802, 64.265",
    "2350-10-10T10:10:10Z, -33.87, 151.2, MARS, 237.067, -38.442",
    "1800-05-05T05:05:00Z, -12, -77, SATURN, 288.673, -9.059"
  })
  void bodies_stand_where_another_program_says(
      Instant at, double latitude, double longitude, Body body, double azimuth, double altitude) {
    Vector local = SolarSystem.at(at).place(body).local(new Observer(latitude, longitude), at);
    double most = body == Body.MOON ? 6 : 3;
    assertThat(local.separation(Vector.spherical(azimuth, altitude)) * 60).isLessThan(most);
  }

  /** Astronomical Almanac: Venus at its brightest, Jupiter and Mars at opposition. */
  @ParameterizedTest
  @CsvSource({
    "VENUS, 2020-04-28T00:00:00Z, -4.7",
    "JUPITER, 2022-09-26T20:00:00Z, -2.9",
    "MARS, 2003-08-28T18:00:00Z, -2.9",
    "SATURN, 2003-12-31T21:00:00Z, -0.5"
  })
  void planets_are_as_bright_as_the_almanac_says(Body body, Instant at, double magnitude) {
    assertThat(SolarSystem.at(at).place(body).magnitude()).isEqualTo(magnitude, within(0.15));
  }
}
