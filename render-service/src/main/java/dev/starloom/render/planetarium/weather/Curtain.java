package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Noise;

/**
 * One curtain of northern light.
 *
 * @param hem height of its lower edge above the horizon, in ground units
 * @param strength of its light
 * @param fold how close its folds are
 * @param turn where they begin
 * @param place where in the noise its rays are
 */
record Curtain(double hem, double strength, double fold, double turn, double place) {
  private static final double STEP = 0.0042;
  private static final double BELOW = 0.035;
  private static final double SHARP = 95;
  private static final float LIGHT = 0.34f;
  private static final int SHARES = 512;
  private static final float MOST = 5.5f;
  private static final float[] RED = new float[SHARES];
  private static final float[] GREEN = new float[SHARES];
  private static final float[] BLUE = new float[SHARES];

  static {
    for (int i = 0; i < SHARES; i++) {
      double share = i * MOST / (double) SHARES;
      double body = Math.exp(-share) * (1 - Curves.step(MOST - 1.6, MOST, share));
      double violet = Curves.step(0.4, 2.6, share);
      RED[i] = (float) (body * (0.07 + 0.62 * violet));
      GREEN[i] = (float) (body * (0.95 - 0.74 * violet));
      BLUE[i] = (float) (body * (0.40 + 0.42 * violet));
    }
  }

  void hang(Veil veil, Noise noise, double seconds, double reach) {
    for (double s = -reach; s < reach; s += STEP) {
      double bright = bright(noise, s, seconds);
      if (bright > 0.004) {
        double u = s + aside(s, seconds);
        double edge = hem + drop(s, seconds);
        double tall = 0.045 + 0.16 * noise.at(s * 3.1 + place, seconds * 0.10);
        double per = STEP / (veil.u(1) - veil.u(0));
        column(veil, veil.column(u), edge, tall, (float) (LIGHT * strength * bright * per));
      }
    }
  }

  private double aside(double s, double t) {
    return 0.110 * Math.sin(2.3 * fold * s + 0.10 * t + turn)
        + 0.046 * Math.sin(5.9 * fold * s - 0.16 * t + 2 * turn)
        + 0.011 * Math.sin(13.1 * fold * s + 0.27 * t);
  }

  private double drop(double s, double t) {
    return 0.060 * Math.sin(1.1 * s + 0.05 * t + 2.2 * turn)
        + 0.040 * Math.cos(2.3 * fold * s + 0.10 * t + turn)
        + 0.014 * Math.cos(5.9 * fold * s - 0.16 * t + 2 * turn);
  }

  private double bright(Noise noise, double s, double t) {
    double there = Curves.step(0.20, 0.60, noise.at(s * 0.8 + place - t * 0.03, t * 0.05 + place));
    double sheet = noise.at(s * 4.3 + place, t * 0.16);
    double broad = noise.at(s * 17 + place - t * 0.15, t * 0.30);
    double fine = noise.at(s * 55 + place + t * 0.3, t * 0.5);
    return there * (0.13 + 1.5 * sheet * sheet * (0.35 + 0.9 * broad) * (0.45 + 0.8 * fine));
  }

  /** Light from the hem upwards, shared between two columns of the mesh. */
  private static void column(Veil veil, double column, double edge, double tall, float light) {
    int left = (int) Math.floor(column);
    if (left < 0 || left >= veil.columns() - 1) {
      return;
    }
    float right = (float) (column - left);
    int first = (int) Math.max(0, veil.row(edge + tall * MOST) + 1);
    int last = (int) Math.min(veil.rows() - 1, veil.row(edge - BELOW));
    float[] nodes = veil.nodes();
    float step = (float) (veil.up(0) - veil.up(1));
    float above = (float) (veil.up(first) - edge);
    float perShare = (float) (SHARES / MOST / tall);
    int stride = veil.columns() * Veil.NODE;
    int k = veil.index(left, first);
    for (int row = first; row <= last; row++, k += stride, above -= step) {
      int at = Math.max(0, Math.min(SHARES - 1, (int) (above * perShare)));
      float amount = above < 0 ? light * Curves.exp((float) (above * SHARP)) : light;
      float near = amount * (1 - right);
      float far = amount * right;
      nodes[k + 1] += near * RED[at];
      nodes[k + 2] += near * GREEN[at];
      nodes[k + 3] += near * BLUE[at];
      nodes[k + 5] += far * RED[at];
      nodes[k + 6] += far * GREEN[at];
      nodes[k + 7] += far * BLUE[at];
    }
  }
}
