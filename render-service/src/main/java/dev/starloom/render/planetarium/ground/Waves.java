package dev.starloom.render.planetarium.ground;

import java.util.SplittableRandom;

/**
 * Slopes of a water surface: trains of waves of several lengths that run at their own speeds. In
 * eye heights and seconds; x to the right, z away.
 */
final class Waves {
  private static final int SIZE = 256;
  private static final int CELLS = 32;
  private static final double TEXELS = SIZE / (double) CELLS;

  private static final double FLAT = 0.15;

  private final float[] tile = new float[SIZE * SIZE];
  private final Train[] trains;

  /**
   * Waves of about one length.
   *
   * @param length from crest to crest
   * @param slope root of the mean square
   * @param stretch how many times longer the crests are than the waves
   * @param drift to the right
   * @param run away from the viewer
   */
  record Train(double length, double slope, double stretch, double drift, double run) {}

  Waves(long seed, Train... trains) {
    this.trains = trains;
    var random = new SplittableRandom(seed);
    float[] lattice = new float[CELLS * CELLS];
    for (int i = 0; i < lattice.length; i++) {
      lattice[i] = (float) (random.nextDouble() * 2 - 1);
    }
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        tile[y * SIZE + x] = 1.95f * value(lattice, x / TEXELS, y / TEXELS);
      }
    }
  }

  private static float value(float[] lattice, double x, double y) {
    int x0 = (int) x;
    int y0 = (int) y;
    double fx = x - x0;
    double fy = y - y0;
    double wx = fx * fx * (3 - 2 * fx);
    double wy = fy * fy * (3 - 2 * fy);
    int r0 = y0 % CELLS * CELLS;
    int r1 = (y0 + 1) % CELLS * CELLS;
    int c1 = (x0 + 1) % CELLS;
    double above = lattice[r0 + x0] * (1 - wx) + lattice[r0 + c1] * wx;
    double below = lattice[r1 + x0] * (1 - wx) + lattice[r1 + c1] * wx;
    return (float) (above * (1 - wy) + below * wy);
  }

  /**
   * The surface along a row of the picture.
   *
   * @param z distance of the row
   * @param depth of the water that a pixel covers
   * @param x0 of the first pixel
   * @param dx from pixel to pixel
   * @param slopes gets the slope at every pixel; positive rises away from the viewer
   * @return the mean square of the slopes too small to be seen
   */
  double row(double z, double depth, double x0, double dx, double seconds, float[] slopes) {
    java.util.Arrays.fill(slopes, 0);
    float[] line = new float[SIZE + 1];
    double hidden = 0;
    for (int i = 0; i < trains.length; i++) {
      Train train = trains[i];
      double blur = 1.6 * depth / train.length;
      double seen = 1 / (1 + blur * blur);
      hidden += train.slope * train.slope * (1 - seen * seen);
      if (seen < 0.06) {
        continue;
      }
      double across = TEXELS / (train.length * train.stretch);
      line(line, (z + train.run * seconds) * TEXELS / train.length + i * 37.7);
      double start = (x0 - train.drift * seconds) * across + i * 91.3;
      start -= Math.floor(start / SIZE) * SIZE;
      if (dx * across < FLAT) {
        pieces(slopes, line, start, dx * across, train.slope * seen);
      } else {
        add(slopes, line, (float) start, (float) (dx * across), (float) (train.slope * seen));
      }
    }
    return hidden;
  }

  /** The tile between two of its rows. */
  private void line(float[] line, double row) {
    double floor = Math.floor(row);
    float share = (float) (row - floor);
    int a = ((int) floor & SIZE - 1) * SIZE;
    int b = ((int) floor + 1 & SIZE - 1) * SIZE;
    for (int i = 0; i < SIZE; i++) {
      line[i] = tile[a + i] + (tile[b + i] - tile[a + i]) * share;
    }
    line[SIZE] = line[0];
  }

  private static void add(float[] slopes, float[] line, float start, float step, float gain) {
    for (int x = 0; x < slopes.length; x++) {
      float at = start + x * step;
      int whole = (int) at;
      int cell = whole & SIZE - 1;
      slopes[x] += gain * (line[cell] + (line[cell + 1] - line[cell]) * (at - whole));
    }
  }

  /** Adds the line, interpolated, piece by piece between two of its values. */
  private static void pieces(float[] slopes, float[] line, double start, double step, double gain) {
    double at = start;
    int x = 0;
    while (x < slopes.length) {
      int whole = (int) at;
      int cell = whole & SIZE - 1;
      int end = (int) Math.min(slopes.length, x + Math.ceil((whole + 1 - at) / step));
      float rise = (float) (gain * (line[cell + 1] - line[cell]));
      float value = (float) (gain * line[cell] + rise * (at - whole));
      float by = (float) (rise * step);
      int pieces = Math.max(1, end - x);
      for (int i = 0; i < pieces; i++) {
        slopes[x + i] += value + by * i;
      }
      x += pieces;
      at += pieces * step;
    }
  }
}
