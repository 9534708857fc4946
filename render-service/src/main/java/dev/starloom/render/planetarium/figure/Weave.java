package dev.starloom.render.planetarium.figure;

import dev.starloom.render.planetarium.figure.art.Glow;
import dev.starloom.render.planetarium.figure.art.Tint;

/**
 * Adds spans of a painted drawing to a picture's light. A texel is one number, its body's light in
 * the lower half and its edges' in the upper one, so that one product weighs both.
 */
final class Weave {
  private static final float UNIT = 1 << 17;
  private static final int WEIGHTS = 1 << 15;
  private static final long HALF = 0xFFFFFFFFL;

  private static final int ONE = 1 << 16;
  private static final float INSIDE = 0.001f;
  private static final int SPAN = 8;

  private final Glow glow;
  private final long[] texels;
  private final int width;
  private final float right;
  private final float bottom;
  private final Tint tint;

  Weave(Glow glow, Tint tint) {
    this.glow = glow;
    this.tint = tint;
    texels = packed(glow.light());
    width = glow.raster().width();
    right = width - 1 - INSIDE;
    bottom = glow.raster().height() - 1 - INSIDE;
  }

  private static long[] packed(float[] light) {
    long[] packed = new long[light.length / 2];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = (long) (light[2 * i] * UNIT) | (long) (light[2 * i + 1] * UNIT) << 32;
    }
    return packed;
  }

  /**
   * A value that changes evenly along a span.
   *
   * @param step from pixel to pixel
   */
  record Ramp(float start, float step) {
    float at(int pixel) {
      return start + step * pixel;
    }
  }

  /**
   * Draws a short row of pixels and leaves out what is dark.
   *
   * @param k index of the red of pixel 0
   * @param u columns of the texture
   * @param v rows of the texture
   * @param gain factors of the light
   */
  void row(float[] light, int k, int pixels, Ramp u, Ramp v, Ramp gain) {
    int lit = 0;
    for (int from = 0; from < pixels; from += SPAN) {
      int to = Math.min(pixels, from + SPAN);
      if (dark(u, v, from, to)) {
        run(light, k, lit, from, u, v, gain);
        lit = to;
      }
    }
    run(light, k, lit, pixels, u, v, gain);
  }

  /** Whether a short span is dark: one of its three places is near each of its pixels. */
  private boolean dark(Ramp u, Ramp v, int from, int to) {
    int middle = (from + to) / 2;
    return !glow.lit(u.at(from), v.at(from))
        && !glow.lit(u.at(middle), v.at(middle))
        && !glow.lit(u.at(to), v.at(to));
  }

  /** The part of a run that lies on the texture. */
  private void run(float[] light, int k, int from, int to, Ramp u, Ramp v, Ramp gain) {
    while (from < to && outside(u.at(from), v.at(from))) {
      from++;
    }
    while (from < to && outside(u.at(to - 1), v.at(to - 1))) {
      to--;
    }
    if (from < to) {
      span(light, k + 3 * from, to - from, u, v, from, gain);
    }
  }

  private boolean outside(float column, float row) {
    return column < INSIDE || row < INSIDE || column >= right || row >= bottom;
  }

  /** In whole numbers, of which {@link #ONE} make a texel: they are quicker to take apart. */
  private void span(float[] light, int k, int pixels, Ramp u, Ramp v, int first, Ramp gain) {
    float red = tint.body().red();
    float green = tint.body().green();
    float blue = tint.body().blue();
    float edgeRed = tint.edge().red();
    float edgeGreen = tint.edge().green();
    float edgeBlue = tint.edge().blue();
    long[] from = texels;
    int column = (int) (u.at(first) * ONE);
    int row = (int) (v.at(first) * ONE);
    int right = (int) (u.step * ONE);
    int down = (int) (v.step * ONE);
    float strength = gain.at(first) / (UNIT * WEIGHTS);
    float stronger = gain.step / (UNIT * WEIGHTS);
    for (int i = 0; i < pixels; i++) {
      int t = (row >> 16) * width + (column >> 16);
      int s = t + width;
      int weightX = (column & ONE - 1) >> 1;
      int weightY = (row & ONE - 1) >> 1;
      int d = weightX * weightY >> 15;
      long sum =
          from[t] * (WEIGHTS - weightX - weightY + d)
              + from[t + 1] * (weightX - d)
              + from[s] * (weightY - d)
              + from[s + 1] * d;
      float body = (sum & HALF) * strength;
      float edge = (sum >>> 32) * strength;
      light[k] += body * red + edge * edgeRed;
      light[k + 1] += body * green + edge * edgeGreen;
      light[k + 2] += body * blue + edge * edgeBlue;
      k += 3;
      column += right;
      row += down;
      strength += stronger;
    }
  }
}
