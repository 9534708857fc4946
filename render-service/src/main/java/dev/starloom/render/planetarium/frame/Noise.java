package dev.starloom.render.planetarium.frame;

import java.util.SplittableRandom;

/** Smooth value noise, 0 to 1, periodic over 256 lattice cells. Determined by its seed. */
public final class Noise {
  private static final int MASK = 255;

  private final int[] order = new int[512];
  private final float[] value = new float[256];

  public Noise(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 256; i++) {
      order[i] = i;
      value[i] = (float) random.nextDouble();
    }
    for (int i = 255; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    System.arraycopy(order, 0, order, 256, 256);
  }

  public float at(double x) {
    int xi = (int) Math.floor(x);
    float fx = smooth((float) (x - xi));
    return mix(value[order[xi & MASK]], value[order[xi + 1 & MASK]], fx);
  }

  public float at(double x, double y) {
    int xi = (int) Math.floor(x);
    int yi = (int) Math.floor(y);
    return plane(xi, smooth((float) (x - xi)), yi & MASK, smooth((float) (y - yi)), 0);
  }

  /**
   * The noise along a row, for {@link #along}.
   *
   * @param line gets 257 values, one a lattice cell and the first one again
   */
  public void row(double y, float[] line) {
    int yi = (int) Math.floor(y);
    float fy = smooth((float) (y - yi));
    int y0 = order[yi & MASK];
    int y1 = order[yi + 1 & MASK];
    for (int x = 0; x < 256; x++) {
      line[x] = mix(value[order[x + y0]], value[order[x + y1]], fy);
    }
    line[256] = line[0];
  }

  /**
   * Noise at a place of a row.
   *
   * @param x above -10000
   */
  public static float along(float[] line, float x) {
    float positive = x + 10240;
    int xi = (int) positive;
    int cell = xi & MASK;
    return mix(line[cell], line[cell + 1], smooth(positive - xi));
  }

  public float at(double x, double y, double z) {
    int xi = (int) Math.floor(x);
    int yi = (int) Math.floor(y);
    int zi = (int) Math.floor(z);
    float fx = smooth((float) (x - xi));
    float fy = smooth((float) (y - yi));
    float near = plane(xi, fx, yi & MASK, fy, order[zi & MASK]);
    float far = plane(xi, fx, yi & MASK, fy, order[zi + 1 & MASK]);
    return mix(near, far, smooth((float) (z - zi)));
  }

  /** Sum of octaves, each twice as fine and half as strong; 0 to 1. */
  public float fractal(double x, double y, double z, int octaves) {
    float sum = 0;
    float amplitude = 0.5f;
    float total = 0;
    for (int i = 0; i < octaves; i++) {
      sum += amplitude * at(x, y, z);
      total += amplitude;
      x = x * 2.03 + 17.1;
      y = y * 2.03 + 9.7;
      z = z * 2.03 + 5.3;
      amplitude *= 0.5f;
    }
    return sum / total;
  }

  /** The same on a line. */
  public float fractal(double x, int octaves) {
    float sum = 0;
    float amplitude = 0.5f;
    float total = 0;
    for (int i = 0; i < octaves; i++) {
      sum += amplitude * at(x);
      total += amplitude;
      x = x * 2.07 + 13.7;
      amplitude *= 0.5f;
    }
    return sum / total;
  }

  private float plane(int xi, float fx, int yi, float fy, int layer) {
    int x0 = xi & MASK;
    int x1 = xi + 1 & MASK;
    int y0 = order[yi + layer & MASK];
    int y1 = order[(yi + 1 & MASK) + layer & MASK];
    float top = mix(value[order[x0 + y0]], value[order[x1 + y0]], fx);
    float bottom = mix(value[order[x0 + y1]], value[order[x1 + y1]], fx);
    return mix(top, bottom, fy);
  }

  private static float smooth(float f) {
    return f * f * (3 - 2 * f);
  }

  private static float mix(float a, float b, float share) {
    return a + (b - a) * share;
  }
}
