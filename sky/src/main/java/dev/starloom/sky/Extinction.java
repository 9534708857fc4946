package dev.starloom.sky;

/**
 * How much the air dims the stars. Air mass after Pickering 2002, which holds to the horizon; a
 * clear night at sea level loses 0.20 magnitudes at the zenith.
 */
public final class Extinction {
  private static final double MAGNITUDES_AN_AIR_MASS = 0.20;

  private Extinction() {}

  /** Way through the air in units of the way at the zenith, for an apparent altitude in degrees. */
  public static double airMass(double altitude) {
    double h = Math.max(0, altitude);
    return 1 / Math.sin(Math.toRadians(h + 244 / (165 + 47 * Math.pow(h, 1.1))));
  }

  /** Magnitudes lost at an apparent altitude in degrees. */
  public static double magnitudes(double altitude) {
    return MAGNITUDES_AN_AIR_MASS * airMass(altitude);
  }
}
