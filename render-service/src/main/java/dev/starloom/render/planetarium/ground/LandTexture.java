package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Rgb;

/**
 * Land as painted once for a shot: premultiplied linear RGB and coverage over the ground's
 * coordinates, see {@link dev.starloom.render.planetarium.frame.Frame.Ground}. Different columns
 * may be painted by different threads.
 */
final class LandTexture {
  static final double TOP = -0.085;
  static final double BOTTOM = 0.34;

  private final int width;
  private final int height;
  private final double unit;
  private final double left;
  private final float[] cells;

  /**
   * @param halfWidth reach to each side of the landmark, in ground units
   * @param unit texture cells a ground unit
   */
  LandTexture(double halfWidth, double unit) {
    this.unit = unit;
    left = -halfWidth;
    width = (int) Math.ceil(2 * halfWidth * unit);
    height = (int) Math.ceil((BOTTOM - TOP) * unit);
    cells = new float[width * height * 4];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  double unit() {
    return unit;
  }

  double u(int column) {
    return left + (column + 0.5) / unit;
  }

  double v(int row) {
    return TOP + (row + 0.5) / unit;
  }

  double column(double u) {
    return (u - left) * unit - 0.5;
  }

  double row(double v) {
    return (v - TOP) * unit - 0.5;
  }

  /** Lays colour over what is there. */
  void over(int column, int row, Rgb colour, double cover) {
    over(column, row, colour.red(), colour.green(), colour.blue(), cover);
  }

  /** The same with the colour in three numbers. */
  void over(int column, int row, float red, float green, float blue, double cover) {
    int k = (row * width + column) * 4;
    float c = (float) Math.max(0, Math.min(1, cover));
    float keep = 1 - c;
    cells[k] = cells[k] * keep + red * c;
    cells[k + 1] = cells[k + 1] * keep + green * c;
    cells[k + 2] = cells[k + 2] * keep + blue * c;
    cells[k + 3] = cells[k + 3] * keep + c;
  }

  /**
   * Lays colour over a part of a row.
   *
   * @param from column where it begins, at any fraction of a cell
   * @param to column where it ends
   */
  void span(int row, double from, double to, float[] colour, double cover) {
    int first = (int) Math.max(0, Math.floor(from + 0.5));
    int last = (int) Math.min(width - 1, Math.floor(to + 0.5));
    for (int x = first; x <= last; x++) {
      double share = Math.min(to, x + 0.5) - Math.max(from, x - 0.5);
      over(x, row, colour[0], colour[1], colour[2], share * cover);
    }
  }

  /** Lays colour behind what is there: the part of a cell that nothing covers yet takes it. */
  void under(int column, int row, float[] colour, float cover) {
    int k = (row * width + column) * 4;
    float c = Math.min(cover, 1 - cells[k + 3]);
    cells[k] += colour[0] * c;
    cells[k + 1] += colour[1] * c;
    cells[k + 2] += colour[2] * c;
    cells[k + 3] += c;
  }

  /** Adds light where there is land. */
  void light(int column, int row, Rgb light) {
    int k = (row * width + column) * 4;
    cells[k] += light.red() * cells[k + 3];
    cells[k + 1] += light.green() * cells[k + 3];
    cells[k + 2] += light.blue() * cells[k + 3];
  }

  /** Where there is something in a row: its first column and the one after its last. */
  record Extent(int first, int end) {
    static final Extent NOTHING = new Extent(Integer.MAX_VALUE, 0);

    boolean empty() {
      return first >= end;
    }

    Extent with(Extent other) {
      return new Extent(Math.min(first, other.first), Math.max(end, other.end));
    }
  }

  /** The extent of every row, of what has been painted so far. */
  Extent[] extents() {
    var extents = new Extent[height];
    for (int row = 0; row < height; row++) {
      int first = 0;
      while (first < width && cells[(row * width + first) * 4 + 3] == 0) {
        first++;
      }
      int end = width;
      while (end > first && cells[(row * width + end - 1) * 4 + 3] == 0) {
        end--;
      }
      extents[row] = first < end ? new Extent(first, end) : Extent.NOTHING;
    }
    return extents;
  }

  float[] cells() {
    return cells;
  }
}
