package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Frame;

/**
 * Something soft in the air of a frame, worked out at the nodes of a mesh and drawn out smoothly
 * between them. A node has the share of light it takes away and the light it adds.
 */
final class Veil {
  /** Numbers a node: share taken away, then red, green and blue added. */
  static final int NODE = 4;

  private static final float FAINTEST = 1e-5f;

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

  /** Every row of nodes is drawn out to pixels once, for all the rows of pixels below it. */
  void draw() {
    var above = new VeilLine(frame.width());
    var below = new VeilLine(frame.width());
    float[] light = new float[frame.width() * 3];
    int spread = -1;
    for (int row = 0; top + row * stepY < bottom; row++) {
      if (empty(row) && empty(row + 1)) {
        continue;
      }
      if (spread != row) {
        above.spread(nodes, index(0, row), stepX);
      }
      below.spread(nodes, index(0, row + 1), stepX);
      spread = row + 1;
      int first = top + row * stepY;
      for (int y = first; y < Math.min(bottom, first + stepY); y++) {
        int k = y * light.length;
        System.arraycopy(frame.light(), k, light, 0, light.length);
        VeilLine.lay(light, above, below, (y - first) / (float) stepY);
        System.arraycopy(light, 0, frame.light(), k, light.length);
      }
      VeilLine swap = above;
      above = below;
      below = swap;
    }
  }

  private boolean empty(int row) {
    for (int i = index(0, row); i < index(0, row + 1); i++) {
      if (nodes[i] > FAINTEST) {
        return false;
      }
    }
    return true;
  }
}
