package dev.starloom.render.planetarium.figure.art;

import java.util.Arrays;

/**
 * How deep each texel lies in the body of a group, in degrees: negative outside as a distance, 0 on
 * the edge with slope 1, and flattening towards the middle as the square of a round body's height
 * does.
 */
final class Field {
  static final float OUTSIDE = -9;

  /** How far from a body its distance is known. */
  static final double REACH = 0.45;

  private static final float THINNEST = 0.02f;

  private final Raster raster;
  private final float[] depth;
  private final float[] part;
  private final float[] xs;
  private Box box = Box.EMPTY;

  Field(Raster raster) {
    this.raster = raster;
    depth = new float[raster.width() * raster.height()];
    part = new float[depth.length];
    xs = raster.xs();
    Arrays.fill(depth, OUTSIDE);
    Arrays.fill(part, OUTSIDE);
  }

  float[] depth() {
    return depth;
  }

  /** The texels that are not far outside. */
  Box box() {
    return box;
  }

  void fill(Group group) {
    clear(depth, box);
    box = Box.EMPTY;
    for (Part each : group.parts()) {
      Box dirty =
          each instanceof Part.Shape shape
              ? new Outline(raster, part).fill(shape)
              : limb(each.path());
      melt(dirty, (float) group.blend());
      clear(part, dirty);
      box = box.with(dirty);
    }
  }

  private void clear(float[] field, Box dirty) {
    for (int y = dirty.top(); y <= dirty.bottom(); y++) {
      int row = y * raster.width();
      Arrays.fill(field, row + dirty.left(), row + dirty.right() + 1, OUTSIDE);
    }
  }

  private Box limb(Path path) {
    Box dirty = Box.EMPTY;
    for (int i = 0; i + 1 < path.length(); i++) {
      double thick = Math.max(path.radius()[i], path.radius()[i + 1]);
      Box around = Box.around(raster, path, i, i + 1, thick + REACH);
      cone(path, i, around);
      dirty = dirty.with(around);
    }
    return dirty;
  }

  private void cone(Path path, int i, Box around) {
    var segment = new Segment(path, i);
    float from = (float) path.radius()[i];
    float more = (float) path.radius()[i + 1] - from;
    for (int row = around.top(); row <= around.bottom(); row++) {
      segment.row((float) raster.y(row));
      int k = row * raster.width();
      for (int column = around.left(); column <= around.right(); column++) {
        float along = segment.along(xs[column]);
        float radius = Math.max(THINNEST, from + more * along);
        float distance = (float) Math.sqrt(segment.square(xs[column], along));
        // as r - d outside, as (r * r - d * d) / 2r inside
        float share = Math.min(1, (radius + distance) / (2 * radius));
        part[k + column] = Math.max(part[k + column], (radius - distance) * share);
      }
    }
  }

  /** Joins the part to the body with a smooth maximum. */
  private void melt(Box dirty, float blend) {
    for (int row = dirty.top(); row <= dirty.bottom(); row++) {
      int k = row * raster.width() + dirty.left();
      for (int column = dirty.left(); column <= dirty.right(); column++, k++) {
        float near = Math.max(0, blend - Math.abs(depth[k] - part[k])) / Math.max(1e-3f, blend);
        depth[k] = Math.max(depth[k], part[k]) + near * near * blend * 0.25f;
      }
    }
  }
}
