package dev.starloom.sky;

import static dev.starloom.sky.Angles.polynomial;

/**
 * Orbit of the Moon. Source: ELP-2000/82 of Chapront-Touzé and Chapront as shortened in Meeus,
 * Astronomical Algorithms, chapter 47; good to 10″ in longitude and 4″ in latitude.
 */
final class LunarTheory {
  private static final double[][] LONGITUDE = Table.numbers("moon-longitude.csv");
  private static final double[][] LATITUDE = Table.numbers("moon-latitude.csv");
  private static final double MEAN_DISTANCE = 385000.56;

  private final double t;
  private final double moon;
  private final double[] arguments;

  private LunarTheory(double t) {
    this.t = t;
    moon = polynomial(t, 218.3164477, 481267.88123421, -0.0015786, 1 / 538841.0, -1 / 65194000.0);
    arguments =
        new double[] {
          polynomial(t, 297.8501921, 445267.1114034, -0.0018819, 1 / 545868.0, -1 / 113065000.0),
          polynomial(t, 357.5291092, 35999.0502909, -0.0001536, 1 / 24490000.0),
          polynomial(t, 134.9633964, 477198.8675055, 0.0087414, 1 / 69699.0, -1 / 14712000.0),
          polynomial(t, 93.2720950, 483202.0175233, -0.0036539, -1 / 3526000.0, 1 / 863310000.0)
        };
  }

  /**
   * Place around the Earth's centre in kilometres, mean ecliptic and equinox of the date.
   *
   * @param t centuries of TT since J2000.0
   */
  static Vector geocentric(double t) {
    var theory = new LunarTheory(t);
    return Vector.spherical(theory.longitude(), theory.latitude()).times(theory.distance());
  }

  private double longitude() {
    double sum = 0;
    for (double[] term : LONGITUDE) {
      sum += term[4] * sine(angle(term)) * eccentricity(term);
    }
    sum += 3958 * sine(venus()) + 1962 * sine(moon - arguments[3]) + 318 * sine(jupiter());
    return moon + sum * 1e-6;
  }

  private double latitude() {
    double sum = 0;
    for (double[] term : LATITUDE) {
      sum += term[4] * sine(angle(term)) * eccentricity(term);
    }
    sum += -2235 * sine(moon) + 382 * sine(polynomial(t, 313.45, 481266.484));
    sum += 175 * (sine(venus() - arguments[3]) + sine(venus() + arguments[3]));
    sum += 127 * sine(moon - arguments[2]) - 115 * sine(moon + arguments[2]);
    return sum * 1e-6;
  }

  private double distance() {
    double sum = 0;
    for (double[] term : LONGITUDE) {
      sum += term[5] * sine(angle(term) + 90) * eccentricity(term);
    }
    return MEAN_DISTANCE + sum / 1000;
  }

  private double venus() {
    return polynomial(t, 119.75, 131.849);
  }

  private double jupiter() {
    return polynomial(t, 53.09, 479264.290);
  }

  private double angle(double[] term) {
    double angle = 0;
    for (int i = 0; i < arguments.length; i++) {
      angle += term[i] * arguments[i];
    }
    return angle;
  }

  /** Terms with the Sun's anomaly shrink as the Earth's orbit becomes rounder. */
  private double eccentricity(double[] term) {
    return Math.pow(polynomial(t, 1, -0.002516, -0.0000074), Math.abs(term[1]));
  }

  private static double sine(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }
}
