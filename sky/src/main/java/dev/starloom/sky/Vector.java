package dev.starloom.sky;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A direction or position in a right-handed Cartesian frame. */
public record Vector(double x, double y, double z) {
  private static final Comparator<Vector> BY_HEIGHT = Comparator.comparingDouble(Vector::z);

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

  /** Some vectors added to a first one, in their order. */
  public static Vector sum(Vector first, List<Vector> others) {
    double sumX = first.x;
    double sumY = first.y;
    double sumZ = first.z;
    for (Vector other : others) {
      sumX += other.x;
      sumY += other.y;
      sumZ += other.z;
    }
    return new Vector(sumX, sumY, sumZ);
  }

  /** The one with the least z. */
  public static Vector lowest(List<Vector> some) {
    return Collections.min(some, BY_HEIGHT);
  }

  /** The one with the greatest z. */
  public static Vector highest(List<Vector> some) {
    return Collections.max(some, BY_HEIGHT);
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
