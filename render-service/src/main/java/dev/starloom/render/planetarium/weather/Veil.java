package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Frame;

/**
 * Something soft in the air of a frame, worked out at the nodes of a mesh and drawn out smoothly
 * between them. A node has the share of light it takes away and the light it adds.
 */
final class Veil {
  /** Numbers a node: share taken away, then red, green and blue added. */
  static final int NODE = 4;

  private final Frame frame;
  private final int stepX;
  private final int stepY;
  private final int top;
  private final int bottom;
  private final int columns;
  private final int rows;
  private final float[] nodes;

  /**
   * @param stepX pixels between nodes, in a picture of 720 rows
   * @param top first row of the picture that it may cover
   * @param bottom the row after the last
   */
  Veil(Frame frame, double stepX, double stepY, double top, double bottom) {
    this.frame = frame;
    this.stepX = (int) Math.max(1, Math.round(frame.px(stepX)));
    this.stepY = (int) Math.max(1, Math.round(frame.px(stepY)));
    this.top = (int) Math.max(0, Math.floor(top));
    this.bottom = (int) Math.min(frame.height(), bottom);
    columns = frame.width() / this.stepX + 2;
    rows = Math.max(0, this.bottom - this.top) / this.stepY + 2;
    nodes = new float[columns * rows * NODE];
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /** Ground coordinate of a column of nodes. */
  double u(int column) {
    return (column * stepX - frame.ground().x()) / frame.ground().scale();
  }

  /** Height of a row of nodes above the horizon, in ground units. */
  double up(int row) {
    return (frame.ground().y() - top - row * stepY) / frame.ground().scale();
  }

  /** Column of nodes, with a fraction, for a ground coordinate. */
  double column(double u) {
    return (frame.ground().x() + u * frame.ground().scale()) / stepX;
  }

  /** Row of nodes, with a fraction, for a height. */
  double row(double up) {
    return (frame.ground().y() - up * frame.ground().scale() - top) / stepY;
  }

  float[] nodes() {
    return nodes;
  }

  int index(int column, int row) {
    return (row * columns + column) * NODE;
  }

  void draw() {
    float[] line = new float[columns * NODE];
    for (int y = top; y < bottom; y++) {
      int row = (y - top) / stepY;
      if (line(row, (y - top) % stepY / (float) stepY, line)) {
        row(y, line);
      }
    }
  }

  /** The nodes between two rows of them; false if there is nothing. */
  private boolean line(int row, float share, float[] line) {
    int a = row * line.length;
    int b = a + line.length;
    float any = 0;
    for (int i = 0; i < line.length; i++) {
      line[i] = nodes[a + i] + (nodes[b + i] - nodes[a + i]) * share;
      any = Math.max(any, line[i]);
    }
    return any > 1e-5f;
  }

  private void row(int y, float[] line) {
    float[] light = frame.light();
    int width = frame.width();
    int k = y * width * 3;
    float by = 1f / stepX;
    for (int i = 0, x = 0; x < width; i += NODE) {
      float keep = 1 - line[i];
      float red = line[i + 1];
      float green = line[i + 2];
      float blue = line[i + 3];
      float dKeep = (line[i] - line[i + 4]) * by;
      float dRed = (line[i + 5] - red) * by;
      float dGreen = (line[i + 6] - green) * by;
      float dBlue = (line[i + 7] - blue) * by;
      int end = Math.min(width, x + stepX);
      for (; x < end; x++, k += 3) {
        light[k] = light[k] * keep + red;
        light[k + 1] = light[k + 1] * keep + green;
        light[k + 2] = light[k + 2] * keep + blue;
        keep += dKeep;
        red += dRed;
        green += dGreen;
        blue += dBlue;
      }
    }
  }
}
