package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.Vector;
import java.util.List;

/** The lines of one figure, which draw themselves from star to star. */
public final class FigureLines implements Layer {
  private static final Rgb COLOUR = new Rgb(0.20f, 0.33f, 0.52f);
  private static final double WIDTH = 1.15;
  private static final double GAP = 5;
  private static final double FADE = 11;
  private static final int PIECES = 14;

  private final List<Segment> segments;
  private final Entrance entrance;
  private final double light;

  /**
   * @param start share of the shot's time at which the first line begins
   * @param end share at which the last line is complete
   */
  public FigureLines(Constellation figure, double start, double end) {
    this(figure, new Entrance(start, end, -1, 1), 1);
  }

  /**
   * @param light 1 for lines alone, less where a body is drawn over them
   */
  FigureLines(Constellation figure, Entrance entrance, double light) {
    segments = Segment.of(figure);
    this.entrance = entrance;
    this.light = light;
  }

  @Override
  public void draw(Frame frame) {
    double drawn = entrance.lines(frame.time());
    double pulse = light * entrance.emphasis(frame.time());
    pulse *= 1 + 0.05 * Math.sin(frame.seconds() * 1.3);
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
    double burning = 1 - Curves.step(0.8, 1, share);
    for (int i = 0; i <= PIECES; i++) {
      double along = from + (to - from) * i / PIECES;
      Vector local = frame.local(segment.at(along));
      x[i] = frame.camera().x(local) - 0.5;
      y[i] = frame.camera().y(local) - 0.5;
      // a line is a little stronger towards its stars, and brightest where it is being drawn
      double towards = Math.abs(2 * along - 1);
      double end = Math.min(along - from, 1 - gap - along) * length;
      double soft = Curves.step(-1, Math.min(frame.px(FADE), length / 4), end);
      double tip = Math.max(0, 1 - (to - along) * length / frame.px(40));
      strength[i] =
          soft * (0.72 + 0.2 * towards * towards) + 1.6 * burning * Curves.step(0, 1, tip);
    }
    stroke.draw(x, y, strength);
  }

  private static double pixels(Frame frame, Segment segment) {
    Vector a = frame.local(segment.from().direction());
    Vector b = frame.local(segment.to().direction());
    double dx = frame.camera().x(a) - frame.camera().x(b);
    double dy = frame.camera().y(a) - frame.camera().y(b);
    return Math.max(1, Math.hypot(dx, dy));
  }
}
