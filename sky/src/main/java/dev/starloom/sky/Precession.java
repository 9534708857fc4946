package dev.starloom.sky;

import java.time.Instant;

/**
 * The slow turn of the Earth's axis and of the ecliptic. Source: IAU 2006 in the angles of
 * Fukushima and Williams; Capitaine and Wallace 2006, formulae 40 and 43. From the year 1000 to
 * 3000 it agrees with the long-term model of Vondrák, Capitaine and Wallace 2011 to 1″.
 */
final class Precession {
  private Precession() {}

  /** From mean equator and equinox of J2000.0 to those of the date. */
  static Rotation fromJ2000(Instant at) {
    return fromJ2000(AstronomicalTime.centuries(at), Nutation.NONE);
  }

  /**
   * The same with nutation: to the true equator and equinox of the date.
   *
   * @param t centuries of TT since J2000.0
   */
  static Rotation fromJ2000(double t, Nutation nutation) {
    double gamma =
        Angles.arcSeconds(
            t, -0.052928, 10.556378, 0.4932044, -0.00031238, -0.000002788, 0.0000000260);
    double phi =
        Angles.arcSeconds(
            t, 84381.412819, -46.811016, 0.0511268, 0.00053289, -0.000000440, -0.0000000176);
    double psi =
        Angles.arcSeconds(
            t, -0.041775, 5038.481484, 1.5584175, -0.00018522, -0.000026452, -0.0000000148);
    return Rotation.aboutX(-obliquity(t) - nutation.obliquity())
        .after(Rotation.aboutZ(-psi - nutation.longitude()))
        .after(Rotation.aboutX(phi))
        .after(Rotation.aboutZ(gamma));
  }

  /** Mean inclination of the ecliptic in degrees. */
  static double obliquity(double t) {
    return Angles.arcSeconds(
        t, 84381.406, -46.836769, -0.0001831, 0.00200340, -0.000000576, -0.0000000434);
  }
}
