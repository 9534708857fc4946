package dev.starloom.render.planetarium.figure.art;

/** A straight piece of a path, measured against the texels of one row after another. */
final class Segment {
  private final float x;
  private final float y;
  private final float dx;
  private final float dy;
  private final float perSquare;
  private float ay;
  private float up;

  Segment(Path path, int i) {
    x = (float) path.x()[i];
    y = (float) path.y()[i];
    dx = (float) path.x()[i + 1] - x;
    dy = (float) path.y()[i + 1] - y;
    perSquare = 1 / Math.max(1e-9f, dx * dx + dy * dy);
  }

  /** Goes on to a row. */
  void row(float py) {
    ay = py - y;
    up = ay * dy * perSquare;
  }

  /** Share of the piece next to a place in the row, 0 to 1. */
  float along(float px) {
    return Math.max(0, Math.min(1, (px - x) * dx * perSquare + up));
  }

  /** Square of the distance of a place in the row from a point of the piece. */
  float square(float px, float along) {
    float ax = px - x - dx * along;
    float by = ay - dy * along;
    return ax * ax + by * by;
  }
}
