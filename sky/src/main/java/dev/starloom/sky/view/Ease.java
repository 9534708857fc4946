package dev.starloom.sky.view;

/** Motion that starts and ends softly. */
public final class Ease {
  private Ease() {}

  /** 0 to 1 for 0 to 1, at rest at both ends; held outside. */
  public static double inOut(double time) {
    double t = Math.max(0, Math.min(1, time));
    return t * t * (3 - 2 * t);
  }
}
