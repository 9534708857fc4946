package dev.starloom.render.planetarium.figure.art;

/** A straight piece of a path: how far a place is from it, and how far along. */
final class Segment {
  private final double x;
  private final double y;
  private final double dx;
  private final double dy;
  private final double square;

  Segment(Path path, int i) {
    x = path.x()[i];
    y = path.y()[i];
    dx = path.x()[i + 1] - x;
    dy = path.y()[i + 1] - y;
    square = Math.max(1e-12, dx * dx + dy * dy);
  }

  /** Share of the piece next to a place, 0 to 1. */
  double along(double px, double py) {
    return Math.max(0, Math.min(1, ((px - x) * dx + (py - y) * dy) / square));
  }

  double distance(double px, double py, double along) {
    double ax = px - x - dx * along;
    double ay = py - y - dy * along;
    return Math.sqrt(ax * ax + ay * ay);
  }
}
