package dev.starloom.sky.view;

import dev.starloom.sky.Rotation;
import java.time.Duration;

/** Whether figures are up. */
final class Horizon {
  /** Lowest altitude in degrees at which something is shown; below, the land hides it. */
  static final double LOWEST = 2;

  private static final int STEPS = 96;
  private static final Duration STEP = Duration.ofMinutes(15);

  private Horizon() {}

  static boolean allUp(Figure figure, Rotation horizon) {
    long up = figure.points().stream().filter(p -> horizon.apply(p).latitude() >= LOWEST).count();
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
