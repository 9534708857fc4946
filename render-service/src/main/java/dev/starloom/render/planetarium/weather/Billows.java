package dev.starloom.render.planetarium.weather;

import java.util.SplittableRandom;

/** A square of cloud-like noise that repeats, 0 to 1, quick to read. */
final class Billows {
  private static final int SIZE = 256;
  private static final int MASK = SIZE - 1;
  private static final int COARSEST = 4;

  private final float[] value = new float[SIZE * SIZE];

  Billows(long seed) {
    var random = new SplittableRandom(seed);
    float amplitude = 0.5f;
    for (int n = COARSEST; n <= SIZE / 2; n *= 2) {
      float[] lattice = new float[n * n];
      for (int i = 0; i < lattice.length; i++) {
        lattice[i] = (float) random.nextDouble();
      }
      add(lattice, n, amplitude);
      amplitude *= 0.52f;
    }
  }

  private void add(float[] lattice, int n, float amplitude) {
    int run = SIZE / n;
    for (int y = 0; y < SIZE; y++) {
      float wy = smooth(y % run / (float) run);
      int r0 = y / run * n;
      int r1 = (y / run + 1) % n * n;
      for (int x = 0; x < SIZE; x++) {
        float wx = smooth(x % run / (float) run);
        int c0 = x / run;
        int c1 = (c0 + 1) % n;
        float above = lattice[r0 + c0] + (lattice[r0 + c1] - lattice[r0 + c0]) * wx;
        float below = lattice[r1 + c0] + (lattice[r1 + c1] - lattice[r1 + c0]) * wx;
        value[y * SIZE + x] += amplitude * (above + (below - above) * wy);
      }
    }
  }

  private static float smooth(float f) {
    return f * f * (3 - 2 * f);
  }

  /** The noise at a place; it repeats after 1. */
  float at(double x, double y) {
    float px = (float) (x - Math.floor(x)) * SIZE;
    float py = (float) (y - Math.floor(y)) * SIZE;
    int x0 = (int) px;
    int y0 = (int) py;
    float fx = px - x0;
    int left = x0 & MASK;
    int right = x0 + 1 & MASK;
    int a = (y0 & MASK) * SIZE;
    int b = (y0 + 1 & MASK) * SIZE;
    float above = value[a + left] + (value[a + right] - value[a + left]) * fx;
    float below = value[b + left] + (value[b + right] - value[b + left]) * fx;
    return above + (below - above) * (py - y0);
  }

  /** Two sheets that drift past each other, so that shapes form and dissolve; 0 to 1. */
  float drifting(double x, double y, double seconds) {
    float one = at(x + seconds * 0.0030, y);
    float other = at(x * 1.31 + 0.37 - seconds * 0.0012, y * 1.17 + 0.61 + seconds * 0.0016);
    return 0.58f * one + 0.42f * other;
  }
}
