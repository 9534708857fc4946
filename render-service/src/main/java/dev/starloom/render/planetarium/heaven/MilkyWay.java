package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Camera;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;
import java.util.Arrays;

/**
 * The Milky Way. It is painted once, as seen by a slightly wider camera in the middle of the shot,
 * and every frame looks it up where its pixels point. Low in the sky the air takes it away, and so
 * do twilight and moonlight.
 */
public final class MilkyWay implements Layer {
  private static final double MARGIN = 1.34;

  /** Cells of the chart a pixel. The finest clouds are wider than three pixels. */
  private static final double DETAIL = 0.33;

  private static final int CELL = 16;

  /** The glow is looked up at every so many pixels. */
  private static final int STEP = 4;

  /** Numbers of a node: where in the chart, then red, green and blue, then whether it is lit. */
  private static final int NODE = 6;

  private final Rotation middle;
  private final MilkyWayChart chart;
  private final Grains grains;
  private final SkyLight light;

  /**
   * @param frame in the middle of the shot
   * @param turn angle in degrees by which the sky turns to each side of the middle
   */
  public MilkyWay(MilkyWayMap map, Frame frame, double turn, SkyLight light, Noise noise) {
    this.light = light;
    middle = frame.horizon();
    Camera camera = frame.camera();
    Vector forward = camera.direction(frame.width() / 2.0, frame.height() / 2.0);
    double more = 1 + Math.toRadians(turn) * camera.scale() * 2 / frame.width();
    double detail = DETAIL / more;
    int width = (int) (frame.width() * MARGIN * DETAIL);
    int height = (int) (frame.height() * MARGIN * DETAIL);
    double field = 4 * Math.atan(Math.max(width, height) / (4 * camera.scale() * detail));
    var wider =
        new Camera(forward.longitude(), forward.latitude(), Math.toDegrees(field), width, height);
    chart =
        new MilkyWayChart(wider, width, height, middle.inverse(), new MilkyWayPaint(map, noise));
    grains = new Grains(chart, 1 / (detail * detail));
  }

  @Override
  public void draw(Frame frame) {
    float strength = (float) light.contrast(frame);
    Rotation back = middle.after(frame.horizon().inverse());
    int bottom = (int) Math.max(0, Math.min(frame.height(), frame.ground().y() + 2));
    glow(frame, back, strength, bottom);
    grains.draw(frame, back.inverse(), strength, bottom);
  }

  private void glow(Frame frame, Rotation back, float strength, int bottom) {
    var strip = new Strip(frame.width(), STEP, STEP);
    float[] corners = new float[3 * strip.corners()];
    float[] above = new float[((frame.width() + CELL - 1) / CELL + 1) * NODE];
    float[] below = above.clone();
    nodes(frame, back, 0, strength, below);
    for (int y = 0; y < bottom + STEP; y += STEP) {
      if (y % CELL == 0) {
        float[] swap = above;
        above = below;
        below = swap;
        nodes(frame, back, y + CELL, strength, below);
      }
      look(above, below, y % CELL / (float) CELL, corners);
      strip.next(corners);
      if (y > 0) {
        strip.add(frame, y - STEP, bottom);
      }
    }
  }

  private void nodes(Frame frame, Rotation back, int y, float strength, float[] nodes) {
    for (int k = 0; k < nodes.length; k += NODE) {
      Vector local = frame.camera().direction(k / NODE * CELL + 0.5, y + 0.5);
      Vector then = back.apply(local);
      nodes[k] = inside(chart.camera().x(then) - 0.5, chart.width());
      nodes[k + 1] = inside(chart.camera().y(then) - 0.5, chart.height());
      float[] tint = chart.tint((int) nodes[k + 1] * chart.width() + (int) nodes[k]);
      Rgb seen = through(local, strength, new Rgb(tint[0], tint[1], tint[2]));
      nodes[k + 2] = seen.red();
      nodes[k + 3] = seen.green();
      nodes[k + 4] = seen.blue();
      nodes[k + 5] = chart.lit(nodes[k], nodes[k + 1]) ? 1 : 0;
    }
  }

  /** The chart is dark at its edges, so what is outside may be looked up there. */
  private static float inside(double place, int length) {
    return (float) Math.max(0, Math.min(length - 1.01, place));
  }

  /** Its light is spread over the sky, so that the air also brings some of it back. */
  static Rgb through(Vector local, float strength, Rgb light) {
    Rgb air = Transmission.at(local.z());
    return new Rgb(
        strength * light.red() * (float) Math.sqrt(air.red()),
        strength * light.green() * (float) Math.sqrt(air.green()),
        strength * light.blue() * (float) Math.sqrt(air.blue()));
  }

  /** The glow at the corners of a row between two rows of nodes. */
  private void look(float[] above, float[] below, float share, float[] corners) {
    Arrays.fill(corners, 0);
    float[] left = new float[NODE];
    float[] right = new float[NODE];
    mix(above, below, 0, share, right);
    for (int k = NODE; k < above.length; k += NODE) {
      float[] swap = left;
      left = right;
      right = swap;
      mix(above, below, k, share, right);
      if (left[5] + right[5] > 0) {
        look(left, right, (k / NODE - 1) * 3 * CELL / STEP, corners);
      }
    }
  }

  private static void mix(float[] above, float[] below, int from, float share, float[] mixed) {
    for (int i = 0; i < NODE; i++) {
      mixed[i] = above[from + i] + (below[from + i] - above[from + i]) * share;
    }
  }

  private void look(float[] left, float[] right, int from, float[] corners) {
    int end = Math.min(corners.length, from + 3 * (CELL / STEP + 1));
    for (int k = from; k < end; k += 3) {
      float share = (k - from) * (STEP / 3f / CELL);
      float x = left[0] + (right[0] - left[0]) * share;
      float y = left[1] + (right[1] - left[1]) * share;
      float glow = chart.glow(x, y);
      corners[k] = glow * (left[2] + (right[2] - left[2]) * share);
      corners[k + 1] = glow * (left[3] + (right[3] - left[3]) * share);
      corners[k + 2] = glow * (left[4] + (right[4] - left[4]) * share);
    }
  }
}
