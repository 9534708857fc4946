package dev.starloom.sky.view;

import dev.starloom.sky.Camera;
import dev.starloom.sky.Vector;

/**
 * The camera over a stretch of a shot. A move goes on over the whole shot, from stretch to stretch,
 * so that the land does not jump where one sky dissolves into the next. Immutable.
 */
public final class CameraPath {

  /** Room above the horizon, as a fraction of the height, that land may cover. */
  public static final double SKYLINE = 0.075;

  static final double SIDE = 0.06;
  static final double TOP = 0.055;
  static final double FLOOR = 0.735;

  private final Aim aim;
  private final CameraMove move;
  private final Stretch stretch;
  private final Pursuit pursuit;
  private final double restScale;
  private final Vector landmark;

  /**
   * @param aim in the middle of the stretch
   * @param pursuit what the camera follows, or null
   */
  public CameraPath(Aim aim, CameraMove move, Stretch stretch, Pursuit pursuit) {
    this.aim = aim;
    this.move = move;
    this.stretch = stretch;
    this.pursuit = pursuit;
    Aim rest = aim.moved(move, -way(0.5));
    Camera camera = rest.camera();
    restScale = camera.scale();
    landmark = camera.direction(aim.width() / 2.0, rest.landRow());
  }

  /** In the middle of the stretch. */
  public Aim aim() {
    return aim;
  }

  private double way(double time) {
    return way(stretch, time);
  }

  /** How far a move has come at a share of a stretch's time: -1 to 1 over the whole shot. */
  static double way(Stretch stretch, double time) {
    return 2 * Ease.inOut(stretch.shot(time)) - 1;
  }

  /** Camera at a share of the stretch's time, 0 to 1. */
  public Camera at(double time) {
    if (pursuit != null) {
      return pursuit.at(time, aim).camera();
    }
    return aim.moved(move, way(time) - way(0.5)).camera();
  }

  /** The fixed direction where the landscape has its origin. */
  public Vector landmark() {
    return landmark;
  }

  /** Size of the landscape at a time, in pixels a picture height of the camera at rest. */
  public double landScale(Camera camera) {
    return aim.height() * camera.scale() / restScale;
  }

  /** Row where land or water begins. */
  public double horizonRow(Camera camera) {
    return camera.y(landmark);
  }

  /** Lowest row that the landscape leaves free. */
  public double skyFloor(Camera camera) {
    double skyline = horizonRow(camera) - SKYLINE * landScale(camera);
    return Math.min(FLOOR * aim.height(), skyline);
  }

  /** Whether a local direction is in the part of the picture where figures are shown. */
  public boolean shows(Vector local, Camera camera, double floor) {
    if (camera.ahead(local) < 0) {
      return false;
    }
    double x = camera.x(local) / aim.width();
    double y = camera.y(local);
    return x > SIDE && x < 1 - SIDE && y > TOP * aim.height() && y < floor;
  }
}
