package dev.starloom.sky;

/**
 * How much the air lifts the stars, at 10 °C and 1010 hPa. Source: Sæmundsson, Sky and Telescope
 * 72, 1986; Meeus, formula 16.4. From 1° below the horizon down it fades out to the nadir.
 */
public final class Refraction {
  private static final double LOWEST = -1;

  private Refraction() {}

  /** Degrees to add to a true altitude in degrees. */
  public static double degrees(double altitude) {
    if (altitude < LOWEST) {
      return degrees(LOWEST) * (90 + altitude) / (90 + LOWEST);
    }
    double angle = Math.toRadians(altitude + 10.3 / (altitude + 5.11));
    return Math.max(0, 1.02 / Math.tan(angle) / 60);
  }

  /** A direction of the local frame as it is seen. */
  public static Vector seen(Vector local) {
    double altitude = local.latitude();
    return Vector.spherical(local.longitude(), altitude + degrees(altitude));
  }
}
