package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.figure.art.Art;
import dev.starloom.render.planetarium.figure.art.Glow;
import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Rotation;

/**
 * The drawn body of a figure. It is painted once and every frame looks it up where its pixels
 * point; it breathes slowly, and a faint shimmer runs along it.
 */
final class FigureBody implements Layer {
  private static final int CELL = 16;
  private static final double BREATH_SECONDS = 6.5;
  private static final double BREATH = 0.10;
  private static final double SHIMMER = 0.22;
  private static final double WAVES_A_DEGREE = 0.10;
  private static final double WAVES_A_SECOND = 0.16;

  private final Art art;
  private final Glow glow;
  private final Noise noise;
  private final Entrance entrance;

  FigureBody(Art art, Glow glow, Noise noise, Entrance entrance) {
    this.art = art;
    this.glow = glow;
    this.noise = noise;
    this.entrance = entrance;
  }

  /** Places in the texture and strengths for every sixteenth pixel of a row. */
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
      for (int i = 0; i + 1 < above.u.length; i++) {
        if (glow.lit(above.u, above.v, below.u, below.v, i)) {
          cell(frame, above, below, i, top, Math.min(CELL, lowest - top));
        }
      }
      above = below;
    }
  }

  private Nodes nodes(Frame frame, Rotation sky, int y, double shown) {
    int columns = (frame.width() + CELL - 1) / CELL + 1;
    var nodes = new Nodes(new float[columns], new float[columns], new float[columns]);
    double breath = 1 + BREATH * Math.sin(frame.seconds() * 2 * Math.PI / BREATH_SECONDS);
    double strength = breath * entrance.emphasis(frame.time());
    for (int i = 0; i < columns; i++) {
      var there = sky.apply(frame.camera().direction(i * CELL + 0.5, y + 0.5));
      double px = art.plane().x(there);
      double py = art.plane().y(there);
      nodes.u[i] = (float) glow.raster().column(px);
      nodes.v[i] = (float) glow.raster().row(py);
      nodes.gain[i] = (float) (strength * gain(px, py, frame.seconds(), shown));
    }
    return nodes;
  }

  /** A wave of light that bends with the clouds; while the body appears, it comes in patches. */
  private double gain(double x, double y, double seconds, double shown) {
    double cloud = noise.at(x * 0.21 + 50, y * 0.21 + 50);
    double wave = (x + 0.6 * y) * WAVES_A_DEGREE + 1.4 * cloud - seconds * WAVES_A_SECOND;
    double shimmer = Math.pow(0.5 + 0.5 * Math.sin(2 * Math.PI * wave), 2);
    double patch = Curves.step(0, 0.5, 1.5 * shown - cloud);
    return patch * (1 - 0.4 * SHIMMER + SHIMMER * shimmer);
  }

  private void cell(Frame frame, Nodes above, Nodes below, int i, int top, int rows) {
    int columns = Math.min(CELL, frame.width() - i * CELL);
    for (int row = 0; row < rows; row++) {
      float share = row / (float) CELL;
      float u = mix(above.u[i], below.u[i], share);
      float v = mix(above.v[i], below.v[i], share);
      float g = mix(above.gain[i], below.gain[i], share);
      float du = (mix(above.u[i + 1], below.u[i + 1], share) - u) / CELL;
      float dv = (mix(above.v[i + 1], below.v[i + 1], share) - v) / CELL;
      float dg = (mix(above.gain[i + 1], below.gain[i + 1], share) - g) / CELL;
      int k = ((top + row) * frame.width() + i * CELL) * 3;
      for (int x = 0; x < columns; x++, k += 3) {
        sample(frame, k, u + du * x, v + dv * x, g + dg * x);
      }
    }
  }

  private static float mix(float a, float b, float share) {
    return a + (b - a) * share;
  }

  private void sample(Frame frame, int k, float u, float v, float gain) {
    int width = glow.raster().width();
    int x = (int) u;
    int y = (int) v;
    if (u < 0 || v < 0 || x >= width - 1 || y >= glow.raster().height() - 1) {
      return;
    }
    float fx = u - x;
    float fy = v - y;
    float[] light = glow.light();
    int t = (y * width + x) * 2;
    int s = t + width * 2;
    float body = mix(mix(light[t], light[t + 2], fx), mix(light[s], light[s + 2], fx), fy) * gain;
    float edge =
        mix(mix(light[t + 1], light[t + 3], fx), mix(light[s + 1], light[s + 3], fx), fy) * gain;
    Rgb inner = art.tint().body();
    Rgb outer = art.tint().edge();
    frame.add(
        k,
        body * inner.red() + edge * outer.red(),
        body * inner.green() + edge * outer.green(),
        body * inner.blue() + edge * outer.blue());
  }
}
