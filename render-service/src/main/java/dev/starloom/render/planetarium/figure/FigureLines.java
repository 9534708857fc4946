package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.util.ArrayList;
import java.util.List;

/** The lines of one constellation, which draw themselves from star to star. */
public final class FigureLines implements Layer {
  private static final Rgb COLOUR = new Rgb(0.20f, 0.33f, 0.52f);
  private static final double WIDTH = 1.15;
  private static final double GAP = 5;
  private static final double FADE = 11;
  private static final int PIECES = 14;

  private final List<Segment> segments = new ArrayList<>();
  private final double start;
  private final double end;

  private record Segment(Vector from, Vector to, double begin, double end) {}

  /**
   * @param start share of the shot's time at which the first line begins
   * @param end share at which the last line is complete
   */
  public FigureLines(Constellation constellation, double start, double end) {
    this.start = start;
    this.end = end;
    double total = 0;
    for (List<Star> chain : constellation.lines()) {
      for (int i = 0; i + 1 < chain.size(); i++) {
        Vector from = chain.get(i).direction();
        Vector to = chain.get(i + 1).direction();
        double length = from.separation(to) + 2;
        segments.add(new Segment(from, to, total, total + length));
        total += length;
      }
    }
    double whole = total;
    segments.replaceAll(s -> new Segment(s.from, s.to, s.begin / whole, s.end / whole));
  }

  @Override
  public void draw(Frame frame) {
    double drawn = (frame.time() - start) / (end - start);
    double pulse = 1 + 0.05 * Math.sin(frame.seconds() * 1.3);
    var stroke = new Stroke(frame, COLOUR.times(pulse), Math.max(0.8, frame.px(WIDTH)));
    for (Segment segment : segments) {
      double share = (drawn - segment.begin()) / (segment.end() - segment.begin());
      if (share > 0) {
        segment(frame, stroke, segment, Math.min(1, share));
      }
    }
  }

  private static void segment(Frame frame, Stroke stroke, Segment segment, double share) {
    double[] x = new double[PIECES + 1];
    double[] y = new double[PIECES + 1];
    double[] strength = new double[PIECES + 1];
    double length = pixels(frame, segment);
    double gap = Math.min(0.3, frame.px(GAP) / length);
    double from = gap;
    double to = Math.min(share, 1 - gap);
    if (to <= from) {
      return;
    }
    for (int i = 0; i <= PIECES; i++) {
      double along = from + (to - from) * i / PIECES;
      Vector local = frame.local(between(segment.from(), segment.to(), along));
      x[i] = frame.camera().x(local) - 0.5;
      y[i] = frame.camera().y(local) - 0.5;
      // a line is a little stronger towards its stars, and brightest where it is being drawn
      double towards = Math.abs(2 * along - 1);
      double end = Math.min(along - from, 1 - gap - along) * length;
      double soft = Curves.step(-1, Math.min(frame.px(FADE), length / 4), end);
      double tip = share < 1 ? Math.max(0, 1 - (to - along) * length / frame.px(40)) : 0;
      strength[i] = soft * (0.72 + 0.2 * towards * towards) + 1.6 * Curves.step(0, 1, tip);
    }
    stroke.draw(x, y, strength);
  }

  private static double pixels(Frame frame, Segment segment) {
    Vector a = frame.local(segment.from());
    Vector b = frame.local(segment.to());
    double dx = frame.camera().x(a) - frame.camera().x(b);
    double dy = frame.camera().y(a) - frame.camera().y(b);
    return Math.max(1, Math.hypot(dx, dy));
  }

  private static Vector between(Vector a, Vector b, double share) {
    return a.times(1 - share).plus(b.times(share)).unit();
  }
}
