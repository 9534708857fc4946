package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.frame.Curves;

/**
 * When a figure appears in a stretch of a shot: first its lines, star by star, then its body; and
 * when it is named, all of it brightens for a while. Times are shares of the stretch's time.
 *
 * @param start when the first line begins
 * @param end when the last line is complete
 * @param named when the narration names it, negative where it does not
 * @param seconds of the stretch
 */
record Entrance(double start, double end, double named, double seconds) {
  private static final double RISE = 0.9;
  private static final double FALL = 4.5;
  private static final double RESTING = 0.14;
  private static final double PEAK = 0.42;

  /** How much of the lines is drawn, 0 to 1. */
  double lines(double time) {
    double share = Math.max(0, Math.min(1, (time - start) / (end - start)));
    return share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
  }

  /** How far the body has come, 0 to 1. */
  double body(double time) {
    double length = end - start;
    return Curves.step(start + 0.45 * length, end + 0.55 * length, time);
  }

  /** Factor of the light: 1, more from the moment the figure is named. */
  double emphasis(double time) {
    double since = (time - named) * seconds;
    if (named < 0 || since <= -RISE) {
      return 1;
    }
    double rise = Curves.step(-0.5 * RISE, RISE, since);
    double fall = Curves.step(RISE, RISE + FALL, since);
    return 1 + rise * (PEAK + (RESTING - PEAK) * fall);
  }
}
