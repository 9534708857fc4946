package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;

/**
 * The soft light about a channel of lightning: worked out on a coarse mesh that moves with the
 * channel, so that nothing shimmers, and drawn out between its nodes.
 */
final class Halo {
  private static final double STEP = 4;
  private static final double REACH = 33;
  private static final double SOFT = 2.2 / 15;

  private final double left;
  private final double top;
  private final double step;
  private final double unit;
  private final int columns;
  private final int rows;
  private final float[] nodes;

  /**
   * A mesh about a line.
   *
   * @param x columns of its points in the picture
   * @param unit pixels of a pixel in a picture of 720 rows
   */
  Halo(double[] x, double[] y, double unit) {
    this.unit = unit;
    step = STEP * unit;
    double margin = REACH * unit + step;
    left = x[0] - Math.ceil((x[0] - least(x) + margin) / step) * step;
    top = y[0] - Math.ceil((y[0] - least(y) + margin) / step) * step;
    columns = (int) Math.ceil((most(x) + margin - left) / step) + 1;
    rows = (int) Math.ceil((most(y) + margin - top) / step) + 1;
    nodes = new float[columns * rows];
  }

  private static double least(double[] values) {
    return java.util.Arrays.stream(values).min().orElseThrow();
  }

  private static double most(double[] values) {
    return java.util.Arrays.stream(values).max().orElseThrow();
  }

  /** Adds the halo of a point of the line. */
  void shine(double x, double y, float light) {
    double column = (x - left) / step;
    double row = (y - top) / step;
    int reach = (int) (REACH * unit / step) + 1;
    float soft = (float) (SOFT * step / unit);
    for (int j = (int) row - reach + 1; j <= (int) row + reach; j++) {
      for (int i = (int) column - reach + 1; i <= (int) column + reach; i++) {
        float away = (float) Math.hypot(i - column, j - row);
        nodes[j * columns + i] += light * Curves.exp(-away * soft);
      }
    }
  }

  /**
   * @param lowest row of the picture below which nothing is drawn
   */
  void draw(Frame frame, int lowest, float red, float green, float blue) {
    int first = (int) Math.max(0, Math.ceil(top));
    int last = (int) Math.min(lowest, top + (rows - 1) * step);
    int from = (int) Math.max(0, Math.ceil(left));
    int to = (int) Math.min(frame.width() - 1.0, left + (columns - 1) * step);
    float[] line = new float[columns + 1];
    float per = (float) (1 / step);
    for (int y = first; y <= last; y++) {
      between(line, (y - top) / step);
      for (int x = from, k = (y * frame.width() + from) * 3; x <= to; x++, k += 3) {
        float at = (float) (x - left) * per;
        int i = (int) at;
        float light = line[i] + (line[i + 1] - line[i]) * (at - i);
        frame.add(k, light * red, light * green, light * blue);
      }
    }
  }

  private void between(float[] line, double row) {
    int whole = Math.min(rows - 2, (int) row);
    float share = (float) (row - whole);
    for (int i = 0, k = whole * columns; i < columns; i++, k++) {
      line[i] = nodes[k] + (nodes[k + columns] - nodes[k]) * share;
    }
  }
}
