package dev.starloom.sky;

/** Arithmetic of angles in degrees. */
final class Angles {
  private static final double ARC_SECONDS = 3600;

  private Angles() {}

  /** The same angle, 0 to 360. */
  static double positive(double degrees) {
    double rest = degrees % 360;
    return rest < 0 ? rest + 360 : rest;
  }

  /** Value of a polynomial, its coefficients from the constant upwards. */
  static double polynomial(double t, double... coefficients) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * t + coefficients[i];
    }
    return sum;
  }

  /** A polynomial of seconds of arc, in degrees. */
  static double arcSeconds(double t, double... coefficients) {
    return polynomial(t, coefficients) / ARC_SECONDS;
  }
}
