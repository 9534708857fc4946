package dev.starloom.sky;

/**
 * A level camera in the local frame of {@link Observer} with a stereographic lens: figures keep
 * their shape all over a wide picture. As seen by a person: azimuth grows to the right.
 *
 * <p>Pixel coordinates have their origin in the upper left corner; y grows downwards.
 */
public final class Camera {
  private final Vector forward;
  private final Vector right;
  private final Vector up;
  private final double centreX;
  private final double centreY;
  private final double scale;

  /**
   * @param azimuth of the picture's centre, degrees from north over east
   * @param altitude of the picture's centre, degrees
   * @param fieldOfView across the longer side of the picture, degrees, below 180
   */
  public Camera(double azimuth, double altitude, double fieldOfView, int width, int height) {
    this(azimuth, altitude, fieldOfView, width, height, Math.max(width, height));
  }

  /** The same with the field of view across the width, whichever side is longer. */
  public static Camera across(
      double azimuth, double altitude, double fieldOfView, int width, int height) {
    return new Camera(azimuth, altitude, fieldOfView, width, height, width);
  }

  private Camera(
      double azimuth, double altitude, double fieldOfView, int width, int height, int side) {
    forward = Vector.spherical(azimuth, altitude);
    right = Vector.spherical(azimuth + 90, 0);
    up = Vector.spherical(azimuth, altitude + 90);
    centreX = width / 2.0;
    centreY = height / 2.0;
    scale = side / 2.0 / (2 * Math.tan(Math.toRadians(fieldOfView) / 4));
  }

  /** Pixels a radian at the centre of the picture. */
  public double scale() {
    return scale;
  }

  /** How much of the direction lies straight ahead: 1 in the centre, -1 behind the camera. */
  public double ahead(Vector local) {
    return forward.dot(local);
  }

  /** Horizontal pixel position; far outside for directions behind the camera. */
  public double x(Vector local) {
    return centreX + right.dot(local) * spread(local);
  }

  /** Vertical pixel position. */
  public double y(Vector local) {
    return centreY - up.dot(local) * spread(local);
  }

  private double spread(Vector local) {
    return scale * 2 / Math.max(1e-6, 1 + forward.dot(local));
  }

  /** Direction seen at a pixel position, a unit vector of the local frame. */
  public Vector direction(double x, double y) {
    double u = (x - centreX) / (2 * scale);
    double v = (centreY - y) / (2 * scale);
    double square = u * u + v * v;
    return right
        .times(2 * u)
        .plus(up.times(2 * v))
        .plus(forward.times(1 - square))
        .times(1 / (1 + square));
  }
}
