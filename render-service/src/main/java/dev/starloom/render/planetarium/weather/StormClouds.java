package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.List;

/** A bank of thundercloud over the horizon; lightning shines through it from within. */
final class StormClouds {
  private static final double TOP = 0.34;
  private static final double TOWARDS = 0.012;
  private static final float STEEP = 1 / 0.17f;
  private static final Rgb BODY = new Rgb(0.0042f, 0.0066f, 0.0135f);
  private static final Rgb INNER = new Rgb(0.46f, 0.49f, 0.72f);

  private final Billows billows;
  private final List<Strike> strikes;

  StormClouds(long seed, List<Strike> strikes) {
    billows = new Billows(seed);
    this.strikes = strikes;
  }

  void draw(Frame frame) {
    Frame.Ground ground = frame.ground();
    var veil = new Veil(frame, 4, 4, ground.y() - TOP * ground.scale(), ground.y() + 1);
    float[] within = within(veil, frame.seconds());
    for (int row = 0; row < veil.rows(); row++) {
      row(veil, row, Math.max(0, veil.up(row)), frame.seconds(), within);
    }
    veil.draw();
  }

  /** The light inside the bank over each column of nodes. */
  private float[] within(Veil veil, double seconds) {
    float[] light = new float[veil.columns()];
    for (Strike strike : strikes) {
      double bright = strike.light(seconds);
      for (int column = 0; bright > 0.01 && column < light.length; column++) {
        double off = veil.u(column) - strike.u();
        light[column] += (float) (bright * Math.exp(-off * off * 11));
      }
    }
    return light;
  }

  /**
   * @param within light inside the bank, where it is strongest
   */
  private void row(Veil veil, int row, double up, double seconds, float[] within) {
    double y = up * 1.15 + 0.3;
    float floor = (float) (Math.max(0, up - 0.015) / TOP);
    float least = 0.30f + 0.30f * floor;
    float here = (float) Math.exp(-(up - 0.12) * (up - 0.12) * 26);
    double x = veil.u(0) * 0.50 + seconds * 0.003;
    double step = (veil.u(1) - veil.u(0)) * 0.50;
    float[] thickness = billows.drifting(y, seconds * 1.6).at(x, step, within.length);
    float[] higher = billows.drifting(y + TOWARDS, seconds * 1.6).at(x, step, within.length);
    float[] nodes = veil.nodes();
    for (int column = 0; column < within.length; column++) {
      float thick = thickness[column];
      float share = Math.max(0, Math.min(1, (thick - least) * STEEP));
      float cover = share * share * (3 - 2 * share);
      if (cover < 0.002f) {
        continue;
      }
      float rim = Math.max(0, thick - higher[column]);
      float inner = here * within[column] * (0.25f + 1.9f * thick * thick + 6 * rim);
      float lit = 0.8f + 9 * rim;
      int k = veil.index(column, row);
      nodes[k] = 0.90f * cover;
      nodes[k + 1] = cover * (BODY.red() * lit + INNER.red() * inner);
      nodes[k + 2] = cover * (BODY.green() * lit + INNER.green() * inner);
      nodes[k + 3] = cover * (BODY.blue() * lit + INNER.blue() * inner);
    }
  }
}
