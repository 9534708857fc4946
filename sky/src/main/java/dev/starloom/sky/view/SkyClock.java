package dev.starloom.sky.view;

import dev.starloom.sky.Observer;
import dev.starloom.sky.Rotation;
import java.time.Instant;

/**
 * Time in the sky over a stretch of a shot: it runs faster than on the clock, so that the stars
 * visibly turn.
 *
 * @param middle instant in the middle of the stretch
 * @param turn how far the sky turns from beginning to end, degrees
 */
public record SkyClock(Observer observer, Instant middle, double turn) {
  private static final double EARTH_SECONDS_A_DEGREE = 240;
  private static final double CALM_A_SECOND = 0.12;
  private static final double MOST_CALM = 1.6;
  private static final double MOST_CALM_OF_FIELD = 0.03;
  private static final double TRACKED = 5;
  private static final double TRACKED_OF_FIELD = 0.08;
  private static final double TRAILS_A_SECOND = 1.5;
  private static final double SHORTEST_TRAILS = 10;
  private static final double LONGEST_TRAILS = 20;
  private static final double TRAILS_OF_FIELD = 0.25;

  /**
   * How far the sky turns.
   *
   * @param seconds of the stretch
   * @param fieldOfView a close view shows a small turn as a big one
   */
  static double turn(CameraMove.Speed speed, double seconds, double fieldOfView) {
    return switch (speed) {
      case CALM ->
          Math.min(MOST_CALM_OF_FIELD * fieldOfView, Math.min(MOST_CALM, CALM_A_SECOND * seconds));
      case TRACKING -> Math.min(TRACKED_OF_FIELD * fieldOfView, TRACKED);
      case TRAILS -> {
        double wanted = Math.max(SHORTEST_TRAILS, TRAILS_A_SECOND * seconds);
        yield Math.min(TRAILS_OF_FIELD * fieldOfView, Math.min(LONGEST_TRAILS, wanted));
      }
    };
  }

  /** Degrees that the sky has turned since the middle at a share of the stretch's time, 0 to 1. */
  public double turned(double time) {
    return (time - 0.5) * turn;
  }

  /** The moment in the sky at a share of the stretch's time. */
  public Instant at(double time) {
    return middle.plusMillis(Math.round(turned(time) * EARTH_SECONDS_A_DEGREE * 1000));
  }

  /** From J2000.0 to the local frame at a share of the stretch's time, 0 to 1. */
  public Rotation horizon(double time) {
    return observer.horizon(at(time));
  }
}
