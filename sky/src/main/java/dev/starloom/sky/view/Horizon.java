package dev.starloom.sky.view;

import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;
import java.time.Duration;
import java.util.List;

/** Whether figures are up. */
final class Horizon {
  /** Lowest altitude in degrees at which something is shown; below, the land hides it. */
  static final double LOWEST = 2;

  /** The same as the least third coordinate of a unit vector: its angle takes long to compute. */
  private static final double LEAST = least();

  private static final int STEPS = 96;
  private static final Duration STEP = Duration.ofMinutes(15);

  private Horizon() {}

  /** To the last bit: the first number whose angle is not lower. */
  private static double least() {
    double z = Math.sin(Math.toRadians(LOWEST)) - 1e-15;
    while (new Vector(0, 0, z).latitude() < LOWEST) {
      z = Math.nextUp(z);
    }
    return z;
  }

  /** How many of local directions are not below {@link #LOWEST}. */
  static int up(List<Vector> points) {
    int up = 0;
    for (Vector point : points) {
      up += point.z() >= LEAST ? 1 : 0;
    }
    return up;
  }

  static boolean allUp(Figure figure, Rotation horizon) {
    int up = 0;
    for (Vector point : figure.points()) {
      up += horizon.zAxis().dot(point) >= LEAST ? 1 : 0;
    }
    return up >= figure.required();
  }

  static boolean allUp(Figure figure, SkyClock clock) {
    return allUp(figure, clock.horizon(0.5));
  }

  /** Whether a day brings the whole figure above the horizon of the place at any time. */
  static boolean everUp(Figure figure, SkyClock clock) {
    for (int i = 0; i < STEPS; i++) {
      var then = clock.middle().plus(STEP.multipliedBy(i));
      if (allUp(figure, clock.observer().horizon(then))) {
        return true;
      }
    }
    return false;
  }
}
