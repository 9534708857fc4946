package dev.starloom.sky;

import static dev.starloom.sky.Angles.polynomial;

/**
 * How bright bodies look. Source: planets after Mallama and Hilton 2018, as in the Astronomical
 * Almanac, without the spots of Mars; Moon after Allen, Astrophysical Quantities.
 */
final class Magnitudes {
  private static final double SUN = -26.74;
  private static final double FULL_MOON = -12.73;
  private static final double VENUS_CRESCENT = 163.7;
  private static final double MOON_DISTANCE = 384400 / SolarSystem.KM_AN_ASTRONOMICAL_UNIT;

  private Magnitudes() {}

  static double sun(double distance) {
    return SUN + 5 * Math.log10(distance);
  }

  static double moon(double phaseAngle, double distance) {
    double faded = FULL_MOON + 0.026 * phaseAngle + 4e-9 * Math.pow(phaseAngle, 4);
    return faded + 5 * Math.log10(distance / MOON_DISTANCE);
  }

  /**
   * @param orbit the planet from the Sun
   * @param seen the planet from the Earth, ecliptic of the date, astronomical units
   * @param sun distance of the Sun from the Earth
   */
  static double planet(Body body, Vector orbit, Vector seen, double sun, double t) {
    double r = orbit.length();
    double d = seen.length();
    double cosine = (r * r + d * d - sun * sun) / (2 * r * d);
    double i = Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    double distance = 5 * Math.log10(r * d);
    return switch (body) {
      case MERCURY -> distance - 0.613 + mercury(i);
      case VENUS -> distance + venus(i);
      case MARS -> distance - 1.601 + polynomial(i, 0, 0.02267, -1.302e-4);
      case JUPITER -> distance - 9.395 + polynomial(i, 0, -3.7e-4, 6.16e-4);
      case SATURN -> distance - 8.914 + saturn(orbit, seen, i, t);
      default -> throw new IllegalArgumentException(body + " is no planet");
    };
  }

  private static double mercury(double i) {
    return polynomial(i, 0, 6.3280e-2, -1.6336e-3, 3.3644e-5, -3.4265e-7, 1.6893e-9, -3.0334e-12);
  }

  /** A thin crescent brightens again: the air of Venus scatters light forward. */
  private static double venus(double i) {
    return i < VENUS_CRESCENT
        ? polynomial(i, -4.384, -1.044e-3, 3.687e-4, -2.814e-6, 8.938e-9)
        : polynomial(i, 236.05828, -2.81914, 8.39034e-3);
  }

  /** The ring adds light by its tilt; where it lies: Meeus, chapter 45. */
  private static double saturn(Vector orbit, Vector seen, double i, double t) {
    double inclination = polynomial(t, 28.075216, -0.012998, 0.000004);
    double node = polynomial(t, 169.508470, 1.394681, 0.000412);
    Rotation plane = Rotation.aboutX(inclination).after(Rotation.aboutZ(node));
    double both = plane.apply(seen.unit()).z() * plane.apply(orbit.unit()).z();
    double tilt = Math.sqrt(Math.max(0, both));
    return -1.825 * tilt + 0.026 * i - 0.378 * tilt * Math.exp(-2.25 * i);
  }
}
