package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;

/**
 * The Milky Way. It is painted once, as seen by a slightly wider camera in the middle of the shot,
 * and every frame looks it up where its pixels point. Low in the sky the air takes it away, and so
 * do twilight and moonlight.
 */
public final class MilkyWay implements Layer {
  private static final double MARGIN = 1.34;
  private static final double DETAIL = 0.66;
  private static final int CELL = 16;

  /** Numbers of a node: where in the chart, then red, green and blue. */
  private static final int NODE = 5;

  private final Rotation middle;
  private final MilkyWayChart chart;
  private final SkyLight light;

  /**
   * @param camera in the middle of the shot
   * @param middle from J2000.0 to the local frame in the middle of the shot
   * @param turn angle in degrees by which the sky turns to each side of the middle
   */
  public MilkyWay(MilkyWayMap map, Frame frame, double turn, SkyLight light, Noise noise) {
    this.light = light;
    middle = frame.horizon();
    Camera camera = frame.camera();
    Vector forward = camera.direction(frame.width() / 2.0, frame.height() / 2.0);
    double more = 1 + Math.toRadians(turn) * camera.scale() * 2 / frame.width();
    double margin = MARGIN * more;
    double detail = DETAIL / more;
    int width = (int) (frame.width() * margin * detail);
    int height = (int) (frame.height() * margin * detail);
    double field = 4 * Math.atan(Math.max(width, height) / (4 * camera.scale() * detail));
    chart =
        new MilkyWayChart(
            new Camera(
                forward.longitude(), forward.latitude(), Math.toDegrees(field), width, height),
            width,
            height,
            middle.inverse(),
            new MilkyWayPaint(map, noise));
  }

  @Override
  public void draw(Frame frame) {
    float strength = (float) light.contrast(frame);
    Rotation back = middle.after(frame.horizon().inverse());
    var above = new Line(frame.width());
    var below = new Line(frame.width());
    var row = new Line(frame.width());
    fill(above, frame, back, 0, strength);
    int lowest = (int) Math.min(frame.height(), frame.ground().y() + 2);
    for (int top = 0; top < lowest; top += CELL) {
      fill(below, frame, back, top + CELL, strength);
      int from = Math.min(above.from, below.from);
      int to = Math.max(above.to, below.to);
      for (int y = top; y < Math.min(top + CELL, lowest) && from < to; y++) {
        row.between(above, below, (y - top) / (float) CELL);
        row(frame, y, row, from, to);
      }
      Line swap = above;
      above = below;
      below = swap;
    }
  }

  /** What a row of the picture needs: for each pixel where in the chart it is, and its colour. */
  private static final class Line {
    final float[] u;
    final float[] v;
    final float[] red;
    final float[] green;
    final float[] blue;
    int from;
    int to;

    Line(int width) {
      u = new float[width];
      v = new float[width];
      red = new float[width];
      green = new float[width];
      blue = new float[width];
    }

    void between(Line above, Line below, float share) {
      mix(above.u, below.u, share, u);
      mix(above.v, below.v, share, v);
      mix(above.red, below.red, share, red);
      mix(above.green, below.green, share, green);
      mix(above.blue, below.blue, share, blue);
    }

    private static void mix(float[] a, float[] b, float share, float[] mixed) {
      for (int i = 0; i < mixed.length; i++) {
        mixed[i] = a[i] + (b[i] - a[i]) * share;
      }
    }
  }

  private void fill(Line line, Frame frame, Rotation back, int y, float strength) {
    line.from = frame.width();
    line.to = 0;
    float[] left = new float[NODE];
    float[] right = new float[NODE];
    node(frame, back, 0, y, strength, right);
    for (int x = 0; x < frame.width(); x += CELL) {
      float[] swap = left;
      left = right;
      right = swap;
      node(frame, back, x + CELL, y, strength, right);
      int end = Math.min(x + CELL, frame.width());
      if (chart.lit(left[0], left[1]) || chart.lit(right[0], right[1])) {
        line.from = Math.min(line.from, x);
        line.to = end;
      }
      spread(left[0], right[0], line.u, x, end);
      spread(left[1], right[1], line.v, x, end);
      spread(left[2], right[2], line.red, x, end);
      spread(left[3], right[3], line.green, x, end);
      spread(left[4], right[4], line.blue, x, end);
    }
  }

  private static void spread(float left, float right, float[] values, int from, int to) {
    for (int x = from; x < to; x++) {
      values[x] = left + (right - left) * ((x - from) * (1f / CELL));
    }
  }

  private void node(Frame frame, Rotation back, int x, int y, float strength, float[] node) {
    Vector local = frame.camera().direction(x + 0.5, y + 0.5);
    Vector then = back.apply(local);
    node[0] = inside(chart.camera().x(then) - 0.5, chart.width());
    node[1] = inside(chart.camera().y(then) - 0.5, chart.height());
    float[] tint = chart.tint(node[0], node[1]);
    Rgb air = Transmission.at(local.z());
    node[2] = strength * tint[0] * clear(air.red());
    node[3] = strength * tint[1] * clear(air.green());
    node[4] = strength * tint[2] * clear(air.blue());
  }

  /** Its light is spread over the sky, so that the air also brings some of it back. */
  private static float clear(float share) {
    return (float) Math.sqrt(share);
  }

  /** The chart is dark at its edges, so what is outside may be looked up there. */
  private static float inside(double place, int length) {
    return (float) Math.max(0, Math.min(length - 1.01, place));
  }

  private void row(Frame frame, int y, Line line, int from, int to) {
    float[] out = frame.light();
    float[] glow = chart.glow();
    int width = chart.width();
    int k = (y * frame.width() + from) * 3;
    for (int i = from; i < to; i++, k += 3) {
      int column = (int) line.u[i];
      int row = (int) line.v[i];
      float fx = line.u[i] - column;
      float fy = line.v[i] - row;
      int t = row * width + column;
      float top = glow[t] + (glow[t + 1] - glow[t]) * fx;
      float bottom = glow[t + width] + (glow[t + width + 1] - glow[t + width]) * fx;
      float lit = top + (bottom - top) * fy;
      out[k] += lit * line.red[i];
      out[k + 1] += lit * line.green[i];
      out[k + 2] += lit * line.blue[i];
    }
  }
}
