package dev.starloom.sky;

/**
 * The nodding of the Earth's axis. Source: IAU 1980 theory, the terms of 0.0003″ and more; Meeus,
 * Astronomical Algorithms, chapter 22.
 *
 * @param longitude Δψ in degrees
 * @param obliquity Δε in degrees
 */
record Nutation(double longitude, double obliquity) {
  static final Nutation NONE = new Nutation(0, 0);
  private static final double[][] TERMS = Table.numbers("nutation.csv");
  private static final double UNIT = 0.0001 / 3600;

  /**
   * @param t centuries of TT since J2000.0
   */
  static Nutation at(double t) {
    double[] arguments = arguments(t);
    double longitude = 0;
    double obliquity = 0;
    for (double[] term : TERMS) {
      double angle = 0;
      for (int i = 0; i < arguments.length; i++) {
        angle += term[i] * arguments[i];
      }
      angle = Math.toRadians(angle);
      longitude += Math.sin(angle) * (term[5] + term[6] * t);
      obliquity += Math.cos(angle) * (term[7] + term[8] * t);
    }
    return new Nutation(longitude * UNIT, obliquity * UNIT);
  }

  /** Elongation of the Moon, anomalies of Sun and Moon, the Moon's latitude and node. */
  private static double[] arguments(double t) {
    return new double[] {
      Angles.polynomial(t, 297.85036, 445267.111480, -0.0019142, 1 / 189474.0),
      Angles.polynomial(t, 357.52772, 35999.050340, -0.0001603, -1 / 300000.0),
      Angles.polynomial(t, 134.96298, 477198.867398, 0.0086972, 1 / 56250.0),
      Angles.polynomial(t, 93.27191, 483202.017538, -0.0036825, 1 / 327270.0),
      Angles.polynomial(t, 125.04452, -1934.136261, 0.0020708, 1 / 450000.0)
    };
  }
}
