package dev.starloom.render.planetarium.figure.art;

/**
 * A fine line of light, thinner towards its ends.
 *
 * @param width in degrees at its strongest
 * @param light 1 for a full line
 */
record Stroke(Path path, double width, double light) {
  Stroke turned(double radians) {
    return new Stroke(path.turned(radians), width, light);
  }
}
