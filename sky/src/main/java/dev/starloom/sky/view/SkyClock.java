package dev.starloom.sky.view;

import dev.starloom.sky.Observer;
import dev.starloom.sky.Rotation;
import java.time.Instant;

/**
 * Time in the sky over a shot: it runs faster than on the clock, so that the stars visibly turn.
 *
 * @param middle instant in the middle of the shot
 * @param seconds of the shot
 */
public record SkyClock(Observer observer, Instant middle, double seconds) {
  private static final double DEGREES_A_SECOND = 0.12;
  private static final double MOST_DEGREES = 1.6;
  private static final double EARTH_SECONDS_A_DEGREE = 240;

  /** From J2000.0 to the local frame at a share of the shot's time, 0 to 1. */
  public Rotation horizon(double time) {
    double turn = Math.min(MOST_DEGREES, DEGREES_A_SECOND * seconds);
    double shift = (time - 0.5) * turn * EARTH_SECONDS_A_DEGREE;
    return observer.horizon(middle.plusMillis(Math.round(shift * 1000)));
  }
}
