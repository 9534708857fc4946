package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.sky.Constellation;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stars of a figure flare up as its lines arrive, and keep a faint glow. */
final class Kindling implements Layer {
  private static final double SIGMA = 4.6;
  private static final double REACH = 3;
  private static final double RISE = 0.035;
  private static final double FALL = 0.22;
  private static final double FLARE = 0.30;
  private static final double KEPT = 0.075;

  private final Map<Star, Double> arrivals = new LinkedHashMap<>();
  private final Entrance entrance;

  Kindling(Constellation figure, Entrance entrance) {
    this.entrance = entrance;
    for (Segment segment : Segment.of(figure)) {
      arrivals.merge(segment.from(), segment.begin(), Math::min);
      arrivals.merge(segment.to(), segment.end(), Math::min);
    }
  }

  @Override
  public void draw(Frame frame) {
    double drawn = entrance.lines(frame.time());
    // the last stars burn down while nothing is drawn any more
    double after = Math.max(0, frame.time() - entrance.end()) / (entrance.end() - entrance.start());
    for (var arrival : arrivals.entrySet()) {
      double since = drawn + after - arrival.getValue();
      if (since > 0 && drawn > 0) {
        double fall = Curves.step(RISE, RISE + FALL, since);
        double flare = Curves.step(0, RISE, since) * (FLARE + (KEPT - FLARE) * fall);
        double emphasis = entrance.emphasis(frame.time());
        glow(frame, arrival.getKey(), flare * emphasis * emphasis);
      }
    }
  }

  private static void glow(Frame frame, Star star, double strength) {
    double size = Math.max(0.55, 1.25 - 0.16 * star.magnitude());
    Vector local = frame.local(star.direction());
    double cx = frame.camera().x(local) - 0.5;
    double cy = frame.camera().y(local) - 0.5;
    double sigma = Math.max(1, frame.px(SIGMA) * size);
    float sharp = (float) (1 / (2 * sigma * sigma));
    int reach = (int) Math.ceil(REACH * sigma);
    int bottom = Math.min(frame.height() - 1, (int) cy + reach);
    int right = Math.min(frame.width() - 1, (int) cx + reach);
    for (int y = Math.max(0, (int) cy - reach); y <= bottom; y++) {
      for (int x = Math.max(0, (int) cx - reach); x <= right; x++) {
        float square = (float) ((x - cx) * (x - cx) + (y - cy) * (y - cy));
        float light = (float) (strength * size) * Curves.exp(-square * sharp);
        frame.add((y * frame.width() + x) * 3, 0.72f * light, 0.86f * light, light);
      }
    }
  }
}
