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
    right = width - 1.001f;
    bottom = glow.raster().height() - 1.001f;
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

  /** Whether a short span is dark: one of its three places is near each of its pixels. */
  boolean dark(Ramp u, Ramp v, int from, int to) {
    int middle = (from + to) / 2;
    return !glow.lit(u.at(from), v.at(from))
        && !glow.lit(u.at(middle), v.at(middle))
        && !glow.lit(u.at(to), v.at(to));
  }

  /**
   * @param k index of the red of pixel 0
   * @param u columns of the texture
   * @param v rows of the texture
   * @param gain factors of the light
   */
  void span(float[] light, int k, int first, int end, Ramp u, Ramp v, Ramp gain) {
    float red = tint.body().red();
    float green = tint.body().green();
    float blue = tint.body().blue();
    float edgeRed = tint.edge().red();
    float edgeGreen = tint.edge().green();
    float edgeBlue = tint.edge().blue();
    long[] from = texels;
    k += 3 * first;
    for (int i = first; i < end; i++, k += 3) {
      float column = u.start + u.step * i;
      float row = v.start + v.step * i;
      if (column < 0 || row < 0 || column >= right || row >= bottom) {
        continue;
      }
      int x = (int) column;
      int y = (int) row;
      float fx = column - x;
      float fy = row - y;
      int t = y * width + x;
      int s = t + width;
      int weightX = (int) (fx * WEIGHTS);
      int weightY = (int) (fy * WEIGHTS);
      long d = weightX * weightY >> 15;
      long sum =
          from[t] * (WEIGHTS - weightX - weightY + d)
              + from[t + 1] * (weightX - d)
              + from[s] * (weightY - d)
              + from[s + 1] * d;
      float strength = (gain.start + gain.step * i) * (1 / (UNIT * WEIGHTS));
      float body = (sum & HALF) * strength;
      float edge = (sum >>> 32) * strength;
      light[k] += body * red + edge * edgeRed;
      light[k + 1] += body * green + edge * edgeGreen;
      light[k + 2] += body * blue + edge * edgeBlue;
    }
  }
}
