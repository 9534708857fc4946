package dev.starloom.render.planetarium.ground;

import java.util.SplittableRandom;

/**
 * Heights over a square that repeats, about 0 to 1, with valleys smoothed and slopes cut as by
 * water. The sum of noise whose fine octaves fade on slopes is after Quilez, "Value noise
 * derivatives", 2008.
 */
final class Relief {
  static final int SIZE = 512;
  private static final int MASK = SIZE - 1;

  private final boolean ridged;
  private final float[] height = new float[SIZE * SIZE];

  /**
   * @param cells hills along a side, a power of 2
   * @param octaves of finer detail
   * @param erosion 0 for plain noise, 1 for cut slopes
   */
  Relief(long seed, int cells, int octaves, double erosion) {
    this(seed, cells, octaves, erosion, false);
  }

  /**
   * @param ridged whether the hills have sharp crests
   */
  Relief(long seed, int cells, int octaves, double erosion, boolean ridged) {
    this.ridged = ridged;
    var random = new SplittableRandom(seed);
    float[] slopeX = new float[SIZE * SIZE];
    float[] slopeY = new float[SIZE * SIZE];
    float amplitude = 0.5f;
    for (int i = 0, n = cells; i < octaves && n <= SIZE / 2; i++, n *= 2) {
      add(lattice(random, n), n, amplitude, (float) erosion, slopeX, slopeY);
      amplitude *= 0.5f;
    }
    normalise();
  }

  private static float[] lattice(SplittableRandom random, int n) {
    float[] values = new float[n * n];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble();
    }
    return values;
  }

  private void add(float[] lattice, int n, float amplitude, float erosion, float[] sx, float[] sy) {
    int run = SIZE / n;
    for (int y = 0; y < SIZE; y++) {
      float fy = (y % run + 0.5f) / run;
      float wy = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
      float dy = 30 * fy * fy * (fy * (fy - 2) + 1);
      int r0 = y / run * n;
      int r1 = (y / run + 1) % n * n;
      for (int x = 0; x < SIZE; x++) {
        float fx = (x % run + 0.5f) / run;
        float wx = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
        float dx = 30 * fx * fx * (fx * (fx - 2) + 1);
        int c0 = x / run;
        int c1 = (c0 + 1) % n;
        float a = lattice[r0 + c0];
        float b = lattice[r0 + c1] - a;
        float c = lattice[r1 + c0] - a;
        float d = lattice[r1 + c1] - a - b - c;
        int k = y * SIZE + x;
        sx[k] += dx * (b + d * wy);
        sy[k] += dy * (c + d * wx);
        float value = a + b * wx + c * wy + d * wx * wy;
        value = ridged ? 1 - Math.abs(2 * value - 1) : value;
        height[k] += amplitude * value / (1 + erosion * (sx[k] * sx[k] + sy[k] * sy[k]));
      }
    }
  }

  private void normalise() {
    float least = Float.MAX_VALUE;
    float most = -Float.MAX_VALUE;
    for (float h : height) {
      least = Math.min(least, h);
      most = Math.max(most, h);
    }
    for (int i = 0; i < height.length; i++) {
      height[i] = (height[i] - least) / (most - least);
    }
  }

  /** Height at a place; the pattern repeats after 1. */
  float at(double x, double y) {
    double px = (x - Math.floor(x)) * SIZE;
    double py = (y - Math.floor(y)) * SIZE;
    int x0 = (int) px;
    int y0 = (int) py;
    float fx = (float) (px - x0);
    float fy = (float) (py - y0);
    int left = x0 & MASK;
    int right = x0 + 1 & MASK;
    int top = (y0 & MASK) * SIZE;
    int bottom = (y0 + 1 & MASK) * SIZE;
    float above = height[top + left] + (height[top + right] - height[top + left]) * fx;
    float below = height[bottom + left] + (height[bottom + right] - height[bottom + left]) * fx;
    return above + (below - above) * fy;
  }
}
