package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Frame;
import java.util.Arrays;

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
    width = (frame.width() + cell - 1) / cell;
    height = Math.max(1, Math.min(edge, rows) / cell);
    levels[0] = gather(frame, edge);
  }

  private float[] gather(Frame frame, int edge) {
    float[] cells = new float[width * height * 3];
    // what is right of the picture is like its last column
    float[] line = new float[frame.width() * 3];
    float[] sums = new float[width * cell * 3];
    for (int row = 0; row < height; row++) {
      Arrays.fill(sums, 0);
      for (int i = 0; i < cell; i++) {
        int y = Math.max(0, edge - 1 - row * cell - i);
        System.arraycopy(frame.light(), y * line.length, line, 0, line.length);
        for (int k = 0; k < line.length; k++) {
          sums[k] += line[k];
        }
      }
      for (int k = line.length; k < sums.length; k++) {
        sums[k] = sums[k - 3];
      }
      means(sums, cells, row * width * 3);
    }
    return cells;
  }

  /** Means over the pixels of each cell of a row, from sums over its rows of pixels. */
  private void means(float[] sums, float[] cells, int t) {
    float share = 1f / (cell * cell);
    for (int k = 0; k < sums.length; t += 3) {
      float red = 0;
      float green = 0;
      float blue = 0;
      for (int j = 0; j < cell; j++, k += 3) {
        red += sums[k];
        green += sums[k + 1];
        blue += sums[k + 2];
      }
      cells[t] = red * share;
      cells[t + 1] = green * share;
      cells[t + 2] = blue * share;
    }
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
    if (levels[best] == null) {
      levels[best] = blur(levels[0], BLUR[best]);
    }
    return levels[best];
  }

  /** Pixels a side of a cell. */
  int cell() {
    return cell;
  }

  /** Cells side by side. */
  int width() {
    return width;
  }

  /** Rows of cells. */
  int height() {
    return height;
  }
}
