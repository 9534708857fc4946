package dev.starloom.sky.view;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The part of a shot that has one sky, as shares of the shot's time. Neighbouring stretches overlap
 * where one dissolves into the next.
 */
public record Stretch(double from, double to) {
  public static final Stretch WHOLE = new Stretch(0, 1);
  private static final double DISSOLVE_SECONDS = 1;
  private static final double LONGEST_DISSOLVE = 0.4;

  /** The stretches of a shot that has a number of views. */
  public static List<Stretch> of(int views, double seconds) {
    double share = 1.0 / views;
    double half = Math.min(DISSOLVE_SECONDS / seconds, LONGEST_DISSOLVE * share) / 2;
    return IntStream.range(0, views)
        .mapToObj(
            i -> new Stretch(Math.max(0, i * share - half), Math.min(1, (i + 1) * share + half)))
        .map(stretch -> views == 1 ? WHOLE : stretch)
        .toList();
  }

  /** Share of the shot's time for a share of this stretch's time. */
  public double shot(double time) {
    return from + time * (to - from);
  }

  /**
   * Share of this stretch's time for a share of the shot's time; outside of 0 to 1 if elsewhere.
   */
  public double time(double shot) {
    return (shot - from) / (to - from);
  }

  public boolean contains(double shot) {
    return shot >= from && shot <= to;
  }
}
