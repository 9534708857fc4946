package dev.starloom.sky.view;

import dev.starloom.sky.Camera;
import dev.starloom.sky.Vector;

/**
 * The camera over a shot.
 *
 * @param azimuth in the middle of the shot, degrees
 * @param altitude in the middle of the shot, degrees
 * @param fieldOfView in the middle of the shot, degrees
 */
public record CameraPath(
    double azimuth, double altitude, double fieldOfView, CameraMove move, int width, int height) {

  /** Where the land begins in the middle of the shot, as a fraction of the picture's height. */
  public static final double HORIZON = 0.80;

  /** Room above the horizon, as a fraction of the height, that land may cover. */
  public static final double SKYLINE = 0.075;

  private static final double SIDE = 0.05;
  private static final double TOP = 0.055;
  private static final double FLOOR = 0.735;
  private static final double WIDEST_MOVE = 75;

  /** Camera at a share of the shot's time, 0 to 1; starts and ends softly. */
  public Camera at(double time) {
    double eased = time * time * (3 - 2 * time);
    double way = 2 * eased - 1;
    double span = Math.min(fieldOfView, WIDEST_MOVE);
    return new Camera(
        azimuth + way * move.pan() * span,
        altitude + way * move.tilt() * span,
        fieldOfView * Math.exp(-way * move.zoom()),
        width,
        height);
  }

  /** The fixed direction where the landscape has its origin. */
  public Vector landmark() {
    return at(0.5).direction(width / 2.0, HORIZON * height);
  }

  /** Size of the landscape at a time, in pixels a picture height of the middle pose. */
  public double landScale(Camera camera) {
    return height * camera.scale() / at(0.5).scale();
  }

  /** Row where land or water begins. */
  public double horizonRow(Camera camera) {
    return camera.y(landmark());
  }

  /** Lowest row that the landscape leaves free. */
  public double skyFloor(Camera camera) {
    double skyline = horizonRow(camera) - SKYLINE * landScale(camera);
    return Math.min(FLOOR * height, skyline);
  }

  /** Whether a local direction is in the part of the picture where figures are shown. */
  public boolean shows(Vector local, Camera camera, double floor) {
    if (camera.ahead(local) < 0) {
      return false;
    }
    double x = camera.x(local);
    double y = camera.y(local);
    return x > SIDE * width && x < (1 - SIDE) * width && y > TOP * height && y < floor;
  }
}
