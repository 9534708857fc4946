package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.figure.Weave.Ramp;
import dev.starloom.render.planetarium.figure.art.Art;
import dev.starloom.render.planetarium.figure.art.Glow;
import dev.starloom.render.planetarium.figure.art.Plane;
import dev.starloom.render.planetarium.figure.art.Raster;
import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;

/**
 * The drawn body of a figure. It is painted once and every frame looks it up where its pixels
 * point; it breathes slowly, and a faint shimmer runs along it.
 */
final class FigureBody implements Layer {
  private static final int CELL = 32;
  private static final double BREATH_SECONDS = 6.5;
  private static final double BREATH = 0.10;
  private static final double SHIMMER = 0.22;
  private static final double WAVES_A_DEGREE = 0.10;
  private static final double WAVES_A_SECOND = 0.16;
  private static final double BEHIND = -0.9;

  private final Plane plane;
  private final Glow glow;
  private final Weave weave;
  private final Noise noise;
  private final Entrance entrance;

  FigureBody(Art art, Glow glow, Noise noise, Entrance entrance) {
    plane = art.plane();
    this.glow = glow;
    weave = new Weave(glow, art.tint());
    this.noise = noise;
    this.entrance = entrance;
  }

  /** Places in the texture and strengths for some pixels of a row. */
  private record Nodes(float[] u, float[] v, float[] gain) {}

  @Override
  public void draw(Frame frame) {
    double shown = entrance.body(frame.time());
    if (shown <= 0) {
      return;
    }
    int lowest = (int) Math.min(frame.height(), frame.ground().y() + 1);
    Rotation sky = frame.horizon().inverse();
    Nodes above = nodes(frame, sky, 0, shown);
    for (int top = 0; top < lowest; top += CELL) {
      Nodes below = nodes(frame, sky, top + CELL, shown);
      int rows = Math.min(CELL, lowest - top);
      for (int i = 0; i + 1 < above.u.length; i++) {
        if (lit(above, below, i)) {
          cell(frame, above, below, i, top, rows);
        }
      }
      above = below;
    }
  }

  private Nodes nodes(Frame frame, Rotation sky, int y, double shown) {
    int columns = (frame.width() + CELL - 1) / CELL + 1;
    var nodes = new Nodes(new float[columns], new float[columns], new float[columns]);
    Raster raster = glow.raster();
    double breath = 1 + BREATH * Math.sin(frame.seconds() * 2 * Math.PI / BREATH_SECONDS);
    double strength = breath * entrance.emphasis(frame.time());
    for (int i = 0; i < columns; i++) {
      Vector there = sky.apply(frame.camera().direction(i * CELL + 0.5, y + 0.5));
      nodes.u[i] = Float.POSITIVE_INFINITY;
      if (plane.centre().dot(there) > BEHIND) {
        double px = plane.x(there);
        double py = plane.y(there);
        nodes.u[i] = (float) raster.column(px);
        nodes.v[i] = (float) raster.row(py);
        nodes.gain[i] = (float) (strength * gain(px, py, frame.seconds(), shown));
      }
    }
    return nodes;
  }

  /** A wave of light that bends with the clouds; while the body appears, it comes in patches. */
  private double gain(double x, double y, double seconds, double shown) {
    double cloud = noise.at(x * 0.21 + 50, y * 0.21 + 50);
    double wave = (x + 0.6 * y) * WAVES_A_DEGREE + 1.4 * cloud - seconds * WAVES_A_SECOND;
    double crest = 0.5 + 0.5 * Math.sin(2 * Math.PI * wave);
    double patch = Curves.step(0, 0.5, 1.5 * shown - cloud);
    return patch * (1 - 0.4 * SHIMMER + SHIMMER * crest * crest);
  }

  /** Whether any of the drawing may lie between four nodes. */
  private boolean lit(Nodes above, Nodes below, int i) {
    float left = least(above.u, below.u, i);
    float right = most(above.u, below.u, i);
    float top = least(above.v, below.v, i);
    float bottom = most(above.v, below.v, i);
    return right < Float.POSITIVE_INFINITY && glow.lit(left, top, right, bottom);
  }

  private static float least(float[] above, float[] below, int i) {
    return Math.min(Math.min(above[i], above[i + 1]), Math.min(below[i], below[i + 1]));
  }

  private static float most(float[] above, float[] below, int i) {
    return Math.max(Math.max(above[i], above[i + 1]), Math.max(below[i], below[i + 1]));
  }

  private void cell(Frame frame, Nodes above, Nodes below, int i, int top, int rows) {
    int pixels = Math.min(CELL, frame.width() - i * CELL);
    for (int row = 0; row < rows; row++) {
      float share = row / (float) CELL;
      Ramp u = ramp(above.u, below.u, i, share);
      Ramp v = ramp(above.v, below.v, i, share);
      Ramp gain = ramp(above.gain, below.gain, i, share);
      int k = ((top + row) * frame.width() + i * CELL) * 3;
      weave.row(frame.light(), k, pixels, u, v, gain);
    }
  }

  private static Ramp ramp(float[] above, float[] below, int i, float share) {
    float from = above[i] + (below[i] - above[i]) * share;
    float to = above[i + 1] + (below[i + 1] - above[i + 1]) * share;
    return new Ramp(from, (to - from) / CELL);
  }
}
