package dev.starloom.render.planetarium.figure.art;

/**
 * Where a part is put in a drawing.
 *
 * @param size factor
 * @param turn counter-clockwise in degrees
 * @param mirrored left for right before it is turned
 */
record Placing(double x, double y, double size, double turn, boolean mirrored) {
  static final Placing NONE = new Placing(0, 0, 1, 0, false);

  double[] place(double px, double py, double radius) {
    double c = Math.cos(Math.toRadians(turn)) * size;
    double s = Math.sin(Math.toRadians(turn)) * size;
    double side = mirrored ? -px : px;
    return new double[] {x + side * c - py * s, y + side * s + py * c, radius * size};
  }
}
