package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Frame;

/**
 * What is above the water in a frame, in coarse cells, sharp and ever more blurred upwards and
 * downwards: water with waves too small to be seen reflects the sky blurred.
 */
final class Mirror {
  private static final int[] BLUR = {0, 1, 2, 4, 7, 12};

  private final int cell;
  private final int width;
  private final int height;
  private final float[][] levels = new float[BLUR.length][];

  /**
   * @param edge row of the picture where the water begins
   * @param rows above the edge that may be reflected
   * @param cell pixels a side of a cell
   */
  Mirror(Frame frame, int edge, int rows, int cell) {
    this.cell = cell;
    width = frame.width() / cell;
    height = Math.max(1, Math.min(edge, rows) / cell);
    levels[0] = gather(frame, edge);
    for (int i = 1; i < BLUR.length; i++) {
      levels[i] = blur(levels[0], BLUR[i]);
    }
  }

  private float[] gather(Frame frame, int edge) {
    float[] cells = new float[width * height * 3];
    float[] light = frame.light();
    float share = 1f / (cell * cell);
    for (int row = 0; row < height; row++) {
      for (int i = 0; i < cell; i++) {
        int y = Math.max(0, edge - 1 - row * cell - i);
        int k = y * frame.width() * 3;
        int t = row * width * 3;
        for (int x = 0; x < width; x++, t += 3) {
          for (int j = 0; j < cell; j++, k += 3) {
            cells[t] += light[k] * share;
            cells[t + 1] += light[k + 1] * share;
            cells[t + 2] += light[k + 2] * share;
          }
        }
      }
    }
    return cells;
  }

  /** A running mean over a cell's neighbours above and below. */
  private float[] blur(float[] sharp, int radius) {
    float[] soft = new float[sharp.length];
    int line = width * 3;
    float[] sum = new float[line];
    float share = 1f / (2 * radius + 1);
    for (int row = -radius; row <= radius; row++) {
      add(sum, sharp, line, row, 1);
    }
    for (int row = 0; row < height; row++) {
      for (int i = 0; i < line; i++) {
        soft[row * line + i] = sum[i] * share;
      }
      add(sum, sharp, line, row + radius + 1, 1);
      add(sum, sharp, line, row - radius, -1);
    }
    return soft;
  }

  private void add(float[] sum, float[] sharp, int line, int row, float sign) {
    int from = Math.max(0, Math.min(height - 1, row)) * line;
    for (int i = 0; i < line; i++) {
      sum[i] += sign * sharp[from + i];
    }
  }

  /**
   * The level for a blur.
   *
   * @param pixels standard deviation
   */
  float[] level(double pixels) {
    int best = 0;
    while (best < BLUR.length - 1 && BLUR[best + 1] * cell * 0.65 < pixels) {
      best++;
    }
    return levels[best];
  }

  /**
   * Light from a place above the water, interpolated.
   *
   * @param x column of the picture
   * @param up rows above the water's edge
   */
  void read(float[] level, float x, float up, float[] rgb) {
    float column = Math.max(0, Math.min(width - 1.001f, x / cell - 0.5f));
    float row = Math.max(0, Math.min(height - 1.001f, up / cell - 0.5f));
    int c = (int) column;
    int r = (int) row;
    float fx = column - c;
    float fy = row - r;
    int k = (r * width + c) * 3;
    int s = Math.min(k + width * 3, (height - 1) * width * 3 + c * 3);
    int next = width > 1 ? 3 : 0;
    for (int i = 0; i < 3; i++) {
      float low = level[k + i] + (level[k + next + i] - level[k + i]) * fx;
      float high = level[s + i] + (level[s + next + i] - level[s + i]) * fx;
      rgb[i] = low + (high - low) * fy;
    }
  }
}
