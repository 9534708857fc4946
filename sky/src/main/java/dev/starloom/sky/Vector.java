package dev.starloom.sky;

/** A direction or position in a right-handed Cartesian frame. */
public record Vector(double x, double y, double z) {

  /**
   * Unit vector of spherical coordinates.
   *
   * @param longitude in degrees, from x towards y
   * @param latitude in degrees, towards z
   */
  public static Vector spherical(double longitude, double latitude) {
    double lon = Math.toRadians(longitude);
    double lat = Math.toRadians(latitude);
    double equator = Math.cos(lat);
    return new Vector(equator * Math.cos(lon), equator * Math.sin(lon), Math.sin(lat));
  }

  /** Angle from x towards y in degrees, 0 to 360. */
  public double longitude() {
    double degrees = Math.toDegrees(Math.atan2(y, x));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  /** Angle above the xy plane in degrees, for a unit vector. */
  public double latitude() {
    return Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, z))));
  }

  public double dot(Vector other) {
    return x * other.x + y * other.y + z * other.z;
  }

  public Vector plus(Vector other) {
    return new Vector(x + other.x, y + other.y, z + other.z);
  }

  public Vector times(double factor) {
    return new Vector(x * factor, y * factor, z * factor);
  }

  public double length() {
    return Math.sqrt(dot(this));
  }

  public Vector unit() {
    return times(1 / length());
  }

  /** Angle to another unit vector in degrees. */
  public double separation(Vector other) {
    return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, dot(other)))));
  }
}
