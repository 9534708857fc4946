package dev.starloom.render.sky;

import java.time.Instant;

/**
 * The slow turn of the Earth's axis. Nutation and aberration (below half a minute) are left out.
 */
public final class Precession {
  private static final double ARC_SECONDS = 3600;

  private Precession() {}

  /**
   * From mean equator and equinox of J2000.0 to those of the date. Source: IAU 1976, Meeus formula
   * 21.3.
   */
  public static Rotation fromJ2000(Instant at) {
    double t = AstronomicalTime.centuries(at);
    double zeta = (2306.2181 * t + 0.30188 * t * t + 0.017998 * t * t * t) / ARC_SECONDS;
    double z = (2306.2181 * t + 1.09468 * t * t + 0.018203 * t * t * t) / ARC_SECONDS;
    double theta = (2004.3109 * t - 0.42665 * t * t - 0.041833 * t * t * t) / ARC_SECONDS;
    return Rotation.aboutZ(-z).after(Rotation.aboutY(theta)).after(Rotation.aboutZ(-zeta));
  }
}
