package dev.starloom.render.planetarium.figure.art;

import java.util.Arrays;

/** Fills closed outlines into a field. */
final class Outline {
  private final Raster raster;
  private final float[] field;
  private final float[] xs;

  /**
   * @param field gets the depth of each texel, see {@link Field}
   */
  Outline(Raster raster, float[] field) {
    this.raster = raster;
    this.field = field;
    xs = raster.xs();
  }

  Box fill(Part.Shape shape) {
    Path path = shape.path();
    double band = Math.max(shape.bulge(), Field.REACH);
    Box box = Box.around(raster, path, 0, path.length() - 1, Field.REACH);
    for (int row = box.top(); row <= box.bottom(); row++) {
      int start = row * raster.width();
      Arrays.fill(field, start + box.left(), start + box.right() + 1, (float) (band * band));
    }
    for (int i = 0; i + 1 < path.length(); i++) {
      edge(new Segment(path, i), Box.around(raster, path, i, i + 1, band), box);
    }
    for (int row = box.top(); row <= box.bottom(); row++) {
      inside(path, row, box, shape.bulge());
    }
    return box;
  }

  /** Leaves the square of the distance from the nearest edge. */
  private void edge(Segment segment, Box around, Box box) {
    for (int row = Math.max(box.top(), around.top()); row <= around.bottom(); row++) {
      segment.row((float) raster.y(row));
      int k = row * raster.width();
      for (int column = Math.max(box.left(), around.left()); column <= around.right(); column++) {
        float square = segment.square(xs[column], segment.along(xs[column]));
        field[k + column] = Math.min(field[k + column], square);
      }
    }
  }

  private void inside(Path path, int row, Box box, double bulge) {
    int start = row * raster.width();
    for (int k = start + box.left(); k <= start + box.right(); k++) {
      field[k] = (float) -Math.sqrt(field[k]);
    }
    double[] crossings = crossings(path, raster.y(row));
    for (int i = 0; i + 1 < crossings.length; i += 2) {
      int first = Math.max(box.left(), (int) Math.ceil(raster.column(crossings[i])));
      int last = Math.min(box.right(), (int) Math.floor(raster.column(crossings[i + 1])));
      for (int k = start + first; k <= start + last; k++) {
        double in = Math.min(bulge, -field[k]);
        field[k] = (float) (in * (1 - in / (2 * bulge)));
      }
    }
  }

  private static double[] crossings(Path path, double y) {
    double[] found = new double[path.length()];
    int count = 0;
    for (int i = 0; i + 1 < path.length(); i++) {
      double from = path.y()[i] - y;
      double to = path.y()[i + 1] - y;
      if (from < 0 != to < 0) {
        found[count++] = path.x()[i] + (path.x()[i + 1] - path.x()[i]) * from / (from - to);
      }
    }
    double[] crossings = Arrays.copyOf(found, count);
    Arrays.sort(crossings);
    return crossings;
  }
}
