package dev.starloom.sky;

import static dev.starloom.sky.Angles.polynomial;

/**
 * How far terrestrial time is ahead of universal time, in seconds. From 1972 to the last known leap
 * second it is exact, TT = TAI + 32.184 s. Before and long after it is the model of Espenak and
 * Meeus, Five Millennium Canon of Solar Eclipses, 2006; what it says of the future is a guess.
 */
final class DeltaT {
  private static final double ATOMIC = 32.184;
  private static final double MODEL_AGAIN = 2050;

  private DeltaT() {}

  /**
   * @param year with its fraction, 500 to 3000
   */
  static double seconds(double year) {
    if (year < LeapSeconds.FIRST_YEAR) {
      return model(year);
    }
    if (year < LeapSeconds.KNOWN_UNTIL) {
      return ATOMIC + LeapSeconds.before(year);
    }
    if (year >= MODEL_AGAIN) {
      return model(year);
    }
    double last = ATOMIC + LeapSeconds.before(LeapSeconds.KNOWN_UNTIL);
    double share = (year - LeapSeconds.KNOWN_UNTIL) / (MODEL_AGAIN - LeapSeconds.KNOWN_UNTIL);
    return last + share * (model(MODEL_AGAIN) - last);
  }

  private static double model(double y) {
    if (y < 1600) {
      return y < 500
          ? far(y)
          : polynomial(
              (y - 1000) / 100,
              1574.2,
              -556.01,
              71.23472,
              0.319781,
              -0.8503463,
              -0.005050998,
              0.0083572073);
    }
    return y < 1860 ? telescopic(y) : modern(y);
  }

  private static double telescopic(double y) {
    if (y < 1700) {
      return polynomial(y - 1600, 120, -0.9808, -0.01532, 1 / 7129.0);
    }
    if (y < 1800) {
      return polynomial(y - 1700, 8.83, 0.1603, -0.0059285, 0.00013336, -1 / 1174000.0);
    }
    return polynomial(
        y - 1800,
        13.72,
        -0.332447,
        0.0068612,
        0.0041116,
        -0.00037436,
        0.0000121272,
        -0.0000001699,
        0.000000000875);
  }

  private static double modern(double y) {
    if (y < 1900) {
      return polynomial(y - 1860, 7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233174.0);
    }
    if (y < 1920) {
      return polynomial(y - 1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197);
    }
    if (y < 1941) {
      return polynomial(y - 1920, 21.20, 0.84493, -0.076100, 0.0020936);
    }
    if (y < 1961) {
      return polynomial(y - 1950, 29.07, 0.407, -1 / 233.0, 1 / 2547.0);
    }
    if (y < 1986) {
      return polynomial(y - 1975, 45.45, 1.067, -1 / 260.0, -1 / 718.0);
    }
    return y < 2150 ? far(y) - 0.5628 * (2150 - y) : far(y);
  }

  private static double far(double y) {
    double u = (y - 1820) / 100;
    return -20 + 32 * u * u;
  }
}
