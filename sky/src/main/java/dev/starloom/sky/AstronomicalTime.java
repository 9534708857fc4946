package dev.starloom.sky;

import java.time.Instant;

/**
 * Scales of time. The Earth's rotation follows UT1, which is taken as UTC at every date (today's
 * error is up to 0.9 s, 14 seconds of arc; in the far past and future "UTC" means UT1). What moves
 * in the sky follows TT.
 */
public final class AstronomicalTime {
  private static final double UNIX_EPOCH = 2440587.5;
  private static final double J2000 = 2451545.0;
  private static final double SECONDS_A_DAY = 86400;
  private static final double DAYS_A_CENTURY = 36525;
  private static final double DAYS_A_YEAR = 365.2425;

  private AstronomicalTime() {}

  /** Julian date of an instant in UTC. */
  public static double julianDate(Instant at) {
    return UNIX_EPOCH + (at.getEpochSecond() + at.getNano() / 1e9) / SECONDS_A_DAY;
  }

  /** TT − UT in seconds. */
  static double deltaT(Instant at) {
    return DeltaT.seconds(2000 + (julianDate(at) - (J2000 - 0.5)) / DAYS_A_YEAR);
  }

  /** Julian centuries of TT since J2000.0. */
  public static double centuries(Instant at) {
    return (julianDate(at) - J2000 + deltaT(at) / SECONDS_A_DAY) / DAYS_A_CENTURY;
  }

  /**
   * Mean sidereal time at Greenwich in degrees, 0 to 360. Source: IAU 2006, Capitaine, Wallace and
   * Chapront 2003, as in the Explanatory Supplement, 3rd edition, 6.6.
   */
  public static double greenwichSiderealTime(Instant at) {
    double days = julianDate(at) - J2000;
    double rotation = 360 * (0.7790572732640 + days % 1 + 0.00273781191135448 * days);
    double drift =
        Angles.arcSeconds(
            centuries(at),
            0.014506,
            4612.156534,
            1.3915817,
            -0.00000044,
            -0.000029956,
            -0.0000000368);
    return Angles.positive(rotation + drift);
  }
}
