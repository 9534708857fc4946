package dev.starloom.render.sky;

import java.time.Instant;

/**
 * Scales of time used for the rotation of the Earth and the motion of its axis. UT1 is taken as UTC
 * (error up to 0.9 s, 14 seconds of arc); dynamical time is taken as UT for the slow motions.
 */
public final class AstronomicalTime {
  private static final double UNIX_EPOCH = 2440587.5;
  private static final double J2000 = 2451545.0;
  private static final double SECONDS_A_DAY = 86400;

  private AstronomicalTime() {}

  /** Julian date of an instant. */
  public static double julianDate(Instant at) {
    return UNIX_EPOCH + (at.getEpochSecond() + at.getNano() / 1e9) / SECONDS_A_DAY;
  }

  /** Julian centuries since J2000.0. */
  public static double centuries(Instant at) {
    return (julianDate(at) - J2000) / 36525;
  }

  /**
   * Mean sidereal time at Greenwich in degrees, 0 to 360. Source: Meeus, Astronomical Algorithms,
   * formula 12.4 (IAU 1982).
   */
  public static double greenwichSiderealTime(Instant at) {
    double t = centuries(at);
    double days = julianDate(at) - J2000;
    double degrees =
        280.46061837 + 360.98564736629 * days + 0.000387933 * t * t - t * t * t / 38710000;
    return ((degrees % 360) + 360) % 360;
  }
}
