package dev.starloom.render.planetarium.weather;

import java.util.SplittableRandom;

/** A square of cloud-like noise that repeats, 0 to 1, quick to read row by row. */
final class Billows {
  private static final int SIZE = 256;
  private static final int MASK = SIZE - 1;
  private static final int COARSEST = 4;

  // the last column is the first one again
  private final float[][] value = new float[SIZE][SIZE + 1];

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
    for (float[] row : value) {
      row[SIZE] = row[0];
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
        value[y][x] += amplitude * (above + (below - above) * wy);
      }
    }
  }

  private static float smooth(float f) {
    return f * f * (3 - 2 * f);
  }

  /** The noise along a row; it repeats after 1 in both directions. */
  Row row(double y) {
    double at = (y - Math.floor(y)) * SIZE;
    int whole = (int) at;
    float share = (float) (at - whole);
    float[] above = value[whole & MASK];
    float[] below = value[whole + 1 & MASK];
    float[] line = new float[SIZE + 1];
    for (int i = 0; i < line.length; i++) {
      line[i] = above[i] + (below[i] - above[i]) * share;
    }
    return new Row(line);
  }

  /** Two sheets that drift past each other, so that shapes form and dissolve; 0 to 1. */
  Drift drifting(double y, double seconds) {
    return new Drift(row(y), row(y * 1.17 + 0.61 + seconds * 0.0016), seconds);
  }

  /** A row of the noise. */
  record Row(float[] line) {
    float at(double x) {
      float at = (float) ((x - Math.floor(x)) * SIZE);
      // what is next to nothing below a whole number may round up to it
      int whole = Math.min((int) at, MASK);
      return line[whole] + (line[whole + 1] - line[whole]) * (at - whole);
    }

    private void add(double x, double step, float weight, float[] sums) {
      float start = (float) ((x - Math.floor(x)) * SIZE);
      float stride = (float) (step * SIZE);
      for (int i = 0; i < sums.length; i++) {
        float at = start + i * stride;
        int whole = (int) at;
        int cell = whole & MASK;
        sums[i] += weight * (line[cell] + (line[cell + 1] - line[cell]) * (at - whole));
      }
    }
  }

  /** A row of both sheets. */
  record Drift(Row one, Row other, double seconds) {
    float at(double x) {
      return 0.58f * one.at(x + seconds * 0.0030)
          + 0.42f * other.at(x * 1.31 + 0.37 - seconds * 0.0012);
    }

    /** What is at some places, each {@code step} to the right of the one before. */
    float[] at(double x, double step, int places) {
      float[] values = new float[places];
      one.add(x + seconds * 0.0030, step, 0.58f, values);
      other.add(x * 1.31 + 0.37 - seconds * 0.0012, step * 1.31, 0.42f, values);
      return values;
    }
  }
}
