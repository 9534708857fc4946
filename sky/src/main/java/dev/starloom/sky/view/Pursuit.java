package dev.starloom.sky.view;

import dev.starloom.sky.Camera;
import dev.starloom.sky.Vector;

/**
 * Keeps something in the sky at its place in the picture, with a level camera.
 *
 * @param target J2000.0 direction
 * @param clock how the sky turns meanwhile
 */
public record Pursuit(Vector target, SkyClock clock) {

  /**
   * Where the camera points at a share of the stretch's time.
   *
   * @param middle where it points in the middle of the stretch
   */
  Aim at(double time, Aim middle) {
    return following(middle, clock.horizon(0.5).apply(target), clock.horizon(time).apply(target));
  }

  /** Where a camera must point to see something where it is now as it did then. */
  static Aim following(Aim middle, Vector then, Vector now) {
    double right = then.dot(Vector.spherical(middle.azimuth() + 90, 0));
    double up = then.dot(Vector.spherical(middle.azimuth(), middle.altitude() + 90));
    double ahead = then.dot(Vector.spherical(middle.azimuth(), middle.altitude()));
    // of the three, only up and ahead have a part towards the zenith
    double sine = Math.max(-1, Math.min(1, now.z() / Math.hypot(up, ahead)));
    double altitude = Math.toDegrees(Math.asin(sine) - Math.atan2(up, ahead));
    double lift = Math.toRadians(altitude);
    double level = ahead * Math.cos(lift) - up * Math.sin(lift);
    double azimuth = now.longitude() - Math.toDegrees(Math.atan2(right, level));
    return middle.turned(azimuth).raised(altitude);
  }

  /** Whether a camera sees the target. */
  boolean seenBy(Camera camera) {
    Vector local = clock.horizon(0.5).apply(target);
    return local.z() > 0 && camera.ahead(local) > 0;
  }
}
