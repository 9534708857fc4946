package dev.starloom.sky;

/** Galactic coordinates of 1958, in their J2000.0 form. */
public final class Galaxy {
  private static final Vector POLE = Vector.spherical(192.85948, 27.12825);
  private static final Vector CENTRE = Vector.spherical(266.40510, -28.936175);

  /** From J2000.0 equatorial to galactic coordinates. */
  public static final Rotation FROM_J2000 = new Rotation(CENTRE, cross(POLE, CENTRE), POLE);

  private Galaxy() {}

  /** J2000.0 direction of a galactic longitude and latitude in degrees. */
  public static Vector direction(double longitude, double latitude) {
    return FROM_J2000.inverse().apply(Vector.spherical(longitude, latitude));
  }

  private static Vector cross(Vector a, Vector b) {
    return new Vector(
        a.y() * b.z() - a.z() * b.y(),
        a.z() * b.x() - a.x() * b.z(),
        a.x() * b.y() - a.y() * b.x());
  }
}
