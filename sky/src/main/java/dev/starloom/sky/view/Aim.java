package dev.starloom.sky.view;

import dev.starloom.sky.Camera;

/**
 * Where a camera points at a moment.
 *
 * @param azimuth degrees from north over east
 * @param altitude degrees
 * @param fieldOfView across the longer side of the picture, degrees
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
public record Aim(double azimuth, double altitude, double fieldOfView, int width, int height) {

  /** Where the land begins if the camera is level, as a fraction of the picture's height. */
  public static final double HORIZON = 0.80;

  private static final double ZENITH = 90;
  private static final double WIDEST = 180;
  private static final double WIDEST_MOVE = 75;

  /**
   * Over land of the usual height.
   *
   * @see #above
   */
  public static Aim level(double azimuth, double fieldOfView, int width, int height) {
    return above(HORIZON, azimuth, fieldOfView, width, height);
  }

  /**
   * Just as high as land lets no sky be seen that is below the horizon.
   *
   * @param land row where it begins, as a fraction of the picture's height
   */
  static Aim above(double land, double azimuth, double fieldOfView, int width, int height) {
    var flat = new Aim(azimuth, 0, fieldOfView, width, height);
    double u = flat.edge();
    double v = (land - 0.5) * height / flat.unit();
    double altitude = Math.toDegrees(Math.atan2(2 * v, 1 - u * u - v * v));
    return flat.raised(Math.min(ZENITH, altitude));
  }

  public Camera camera() {
    return new Camera(azimuth, altitude, fieldOfView, width, height);
  }

  /**
   * Row where land must begin to hide all that is below the horizon, which bends up towards the
   * sides of a picture. May lie outside of the picture.
   */
  public double landRow() {
    double u = edge();
    double sine = Math.sin(Math.toRadians(altitude));
    double cosine = Math.cos(Math.toRadians(altitude));
    double square = 1 - u * u;
    double v = square * sine / (cosine + Math.sqrt(cosine * cosine + sine * sine * square));
    return height / 2.0 + v * unit();
  }

  /** Half the picture's width in units of the lens. */
  private double edge() {
    return width / 2.0 / unit();
  }

  /** Pixels a unit in which a stereographic picture of half the sky has the radius 1. */
  private double unit() {
    return Math.max(width, height) / 2.0 / Math.tan(Math.toRadians(fieldOfView) / 4);
  }

  Aim turned(double newAzimuth) {
    double full = ((newAzimuth % 360) + 360) % 360;
    return new Aim(full, altitude, fieldOfView, width, height);
  }

  Aim raised(double newAltitude) {
    return new Aim(azimuth, newAltitude, fieldOfView, width, height);
  }

  /**
   * How high the camera must look.
   *
   * @param direction altitude of what it looks at
   * @param row where that is to be, as a fraction of the picture's height
   */
  double altitudeFor(double direction, double row) {
    return direction - Math.toDegrees(2 * Math.atan((0.5 - row) * height / unit()));
  }

  /** Altitude of the highest thing that is seen at a row, as a fraction of the height. */
  double altitudeAt(double row) {
    return altitude + Math.toDegrees(2 * Math.atan((0.5 - row) * height / unit()));
  }

  /** After a part of a move. */
  Aim moved(CameraMove move, double way) {
    double span = Math.min(fieldOfView, WIDEST_MOVE);
    return new Aim(
        azimuth + way * move.pan() * span,
        altitude + way * move.tilt() * span,
        Math.min(WIDEST, fieldOfView * Math.exp(-way * move.zoom())),
        width,
        height);
  }
}
