package dev.starloom.sky;

import java.time.Instant;

/**
 * How the Earth stands in space at a moment.
 *
 * @param fromJ2000 from J2000.0 (ICRS) to the true equator and equinox of the date
 * @param fromEcliptic from the mean ecliptic and equinox of the date to the same
 * @param siderealTime apparent, at Greenwich, in degrees
 */
record EarthAxis(Rotation fromJ2000, Rotation fromEcliptic, double siderealTime) {

  static EarthAxis at(Instant at) {
    double t = AstronomicalTime.centuries(at);
    Nutation nutation = Nutation.at(t);
    double obliquity = Precession.obliquity(t) + nutation.obliquity();
    double equinoxes = nutation.longitude() * Math.cos(Math.toRadians(obliquity));
    return new EarthAxis(
        Precession.fromJ2000(t, nutation),
        Rotation.aboutX(-obliquity).after(Rotation.aboutZ(-nutation.longitude())),
        AstronomicalTime.greenwichSiderealTime(at) + equinoxes);
  }
}
