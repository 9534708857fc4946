package dev.starloom.render.planetarium.figure.art;

import dev.starloom.sky.Vector;

/**
 * The stereographic plane a figure is drawn on, touching the sky at the figure's centre.
 * Coordinates are degrees: x towards the west, which is right when north is up, y towards the
 * north.
 */
public final class Plane {
  private static final double DEGREES = Math.toDegrees(1);

  private final Vector centre;
  private final Vector west;
  private final Vector north;

  /**
   * @param rightAscension of the centre, J2000.0, degrees
   * @param declination of the centre, degrees
   */
  public Plane(double rightAscension, double declination) {
    this(
        Vector.spherical(rightAscension, declination),
        Vector.spherical(rightAscension - 90, 0),
        Vector.spherical(rightAscension, declination + 90));
  }

  private Plane(Vector centre, Vector west, Vector north) {
    this.centre = centre;
    this.west = west;
    this.north = north;
  }

  /** The same plane with its axes turned counter-clockwise. */
  Plane turned(double radians) {
    double c = Math.cos(radians);
    double s = Math.sin(radians);
    return new Plane(
        centre, west.times(c).plus(north.times(s)), north.times(c).plus(west.times(-s)));
  }

  public Vector centre() {
    return centre;
  }

  /** Far outside for what lies opposite the centre. */
  public double x(Vector j2000) {
    return west.dot(j2000) * spread(j2000);
  }

  public double y(Vector j2000) {
    return north.dot(j2000) * spread(j2000);
  }

  private double spread(Vector j2000) {
    return DEGREES * 2 / Math.max(1e-3, 1 + centre.dot(j2000));
  }

  /** The J2000.0 direction of a place on the plane, a unit vector. */
  public Vector direction(double x, double y) {
    double u = x / DEGREES / 2;
    double v = y / DEGREES / 2;
    double square = u * u + v * v;
    return west.times(2 * u)
        .plus(north.times(2 * v))
        .plus(centre.times(1 - square))
        .times(1 / (1 + square));
  }
}
