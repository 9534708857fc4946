package dev.starloom.render.planetarium.figure.art;

/** A range of texels, both ends included; empty where right is before left. */
record Box(int left, int top, int right, int bottom) {
  static final Box EMPTY = new Box(Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1);

  /** The texels around a piece of a path. */
  static Box around(Raster raster, Path path, int from, int to, double reach) {
    Box box = EMPTY;
    for (int i = from; i <= to; i++) {
      box = box.with(around(raster, path.x()[i], path.y()[i], reach));
    }
    return box;
  }

  private static Box around(Raster raster, double x, double y, double reach) {
    return new Box(
        (int) Math.max(0, raster.column(x - reach)),
        (int) Math.max(0, raster.row(y + reach)),
        (int) Math.min(raster.width() - 1, raster.column(x + reach) + 1),
        (int) Math.min(raster.height() - 1, raster.row(y - reach) + 1));
  }

  Box with(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
