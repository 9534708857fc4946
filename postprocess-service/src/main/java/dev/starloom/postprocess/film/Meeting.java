package dev.starloom.postprocess.film;

import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How two shots bring a star that both show to one place while they dissolve: each is enlarged and
 * moved just as far as it takes.
 *
 * @param part width of the shown part over the picture's: 1 is no enlargement
 * @param x place of the star in the film meanwhile, 0 to 1 over the width
 * @param y the same over the height
 */
record Meeting(Track before, Track after, double part, double x, double y) {
  private static final double LEAST_PART = 0.64;
  private static final double RAMP_SECONDS = 1.2;

  /**
   * Where the star is at the beginning and the end of a dissolve, as shares of width and height.
   */
  record Track(double x0, double y0, double x1, double y1) {}

  /** Nothing if the two are too far apart to bring together without a jump. */
  static Optional<Meeting> of(Track before, Track after) {
    double[] xs = {before.x0, before.x1, after.x0, after.x1};
    double[] ys = {before.y0, before.y1, after.y0, after.y1};
    double part = 1 - Math.max(spread(xs), spread(ys));
    boolean inside =
        DoubleStream.concat(DoubleStream.of(xs), DoubleStream.of(ys))
            .allMatch(place -> place >= 0 && place <= 1);
    return inside && part >= LEAST_PART
        ? Optional.of(new Meeting(before, after, part, place(xs, part), place(ys, part)))
        : Optional.empty();
  }

  private static double spread(double... places) {
    return max(places) - min(places);
  }

  /** The middle of where all can be brought: a shown part must not leave the picture. */
  private static double place(double[] places, double part) {
    double low = (max(places) - (1 - part)) / part;
    double high = min(places) / part;
    return (Math.max(0, low) + Math.min(1, high)) / 2;
  }

  private static double max(double... places) {
    return DoubleStream.of(places).max().orElseThrow();
  }

  private static double min(double... places) {
    return DoubleStream.of(places).min().orElseThrow();
  }

  /** Of the shot that ends: it moves there before the dissolve. */
  Window leaving(int length, int crossfade, int fps) {
    int begin = length - crossfade;
    int ramp = ramp(length, crossfade, fps);
    String share = smooth(Window.format("clip((on-%d)/%d,0,1)", begin - ramp, ramp));
    String way = Window.format("clip((on-%d)/%d,0,1)", begin, crossfade);
    return window(before, share, way, Window.format("gte(n,%d)", begin - ramp));
  }

  /** Of the shot that begins: it moves away after the dissolve. */
  Window arriving(int length, int crossfade, int fps) {
    int ramp = ramp(length, crossfade, fps);
    String share = smooth(Window.format("(1-clip((on-%d)/%d,0,1))", crossfade, ramp));
    String way = Window.format("clip(on/%d,0,1)", crossfade);
    return window(after, share, way, Window.format("lt(n,%d)", crossfade + ramp));
  }

  private static int ramp(int length, int crossfade, int fps) {
    return (int) Math.max(1, Math.min(RAMP_SECONDS * fps, (length - 2 * crossfade) / 2.0));
  }

  private static String smooth(String t) {
    return Window.format("(%1$s*%1$s*(3-2*%1$s))", t);
  }

  private Window window(Track track, String share, String way, String when) {
    return new Window(
        Window.format("(1-%.6f*%s)", 1 - part, share),
        edge(track.x0, track.x1, x, share, way),
        edge(track.y0, track.y1, y, share, way),
        when);
  }

  /** In bounds against rounding: the picture has no outside. */
  private String edge(double from, double to, double place, String share, String way) {
    double begin = from - place * part;
    return Window.format("(%s*clip(%.6f+%.6f*%s,0,%.6f))", share, begin, to - from, way, 1 - part);
  }
}
