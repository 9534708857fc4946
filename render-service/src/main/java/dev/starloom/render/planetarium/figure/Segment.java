package dev.starloom.render.planetarium.figure;

import dev.starloom.sky.Constellation;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * A line between two stars.
 *
 * @param begin share of the figure's drawing at which it begins at its first star
 * @param end share at which it reaches its second star
 */
record Segment(Star from, Star to, double begin, double end) {
  private static final double PAUSE_DEGREES = 2;

  /** The lines of a figure in the order they are drawn; each takes a time after its length. */
  static List<Segment> of(Constellation figure) {
    var segments = new ArrayList<Segment>();
    double total = 0;
    for (List<Star> chain : figure.lines()) {
      for (int i = 0; i + 1 < chain.size(); i++) {
        Star from = chain.get(i);
        Star to = chain.get(i + 1);
        double length = from.direction().separation(to.direction()) + PAUSE_DEGREES;
        segments.add(new Segment(from, to, total, total + length));
        total += length;
      }
    }
    double whole = total;
    segments.replaceAll(s -> new Segment(s.from, s.to, s.begin / whole, s.end / whole));
    return segments;
  }

  /** J2000.0 direction at a share of the way. */
  Vector at(double share) {
    return from.direction().times(1 - share).plus(to.direction().times(share)).unit();
  }
}
