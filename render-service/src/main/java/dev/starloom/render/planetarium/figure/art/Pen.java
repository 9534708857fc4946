package dev.starloom.render.planetarium.figure.art;

import dev.starloom.render.planetarium.frame.Curves;

/** Draws fine lines, thinner and fainter towards their ends. */
final class Pen {
  private static final double STRENGTH = 0.30;
  private static final double THINNEST_TEXELS = 0.55;
  private static final double REACH = 2.6;

  private final Raster raster;
  private final float[] light;

  /**
   * @param light two floats a texel; the second gets the lines
   */
  Pen(Raster raster, float[] light) {
    this.raster = raster;
    this.light = light;
  }

  void draw(Stroke stroke) {
    Path path = stroke.path();
    int last = path.length() - 1;
    for (int i = 0; i < last; i++) {
      double share = (i + 0.5) / last;
      double taper = Math.sqrt(Math.max(0, 4 * share * (1 - share)));
      double width = stroke.width() * (0.35 + 0.65 * taper) * 0.5;
      double thin = Math.max(THINNEST_TEXELS / raster.scale(), width);
      // a line thinner than a texel gets fainter instead of thinner
      double strength =
          STRENGTH * stroke.light() * (0.45 + 0.55 * taper) * Math.min(1, width / thin + 0.25);
      line(
          new Segment(path, i),
          Box.around(raster, path, i, i + 1, REACH * thin),
          (float) (1 / (thin * thin)),
          (float) strength);
    }
  }

  private void line(Segment segment, Box box, float sharp, float strength) {
    for (int row = box.top(); row <= box.bottom(); row++) {
      segment.row((float) raster.y(row));
      for (int column = box.left(); column <= box.right(); column++) {
        float x = (float) raster.x(column);
        float square = segment.square(x, segment.along(x));
        int k = 2 * (row * raster.width() + column) + 1;
        light[k] = Math.max(light[k], strength * Curves.exp(-square * sharp));
      }
    }
  }
}
