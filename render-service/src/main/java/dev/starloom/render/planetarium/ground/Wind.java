package dev.starloom.render.planetarium.ground;

/**
 * What wind does to a strip of blades: roots stay, tips bend.
 *
 * @param root v of the roots
 * @param tip v of the tips
 * @param most u by which tips bend in a gust
 */
record Wind(double root, double tip, double most) {
  static final Wind NONE = new Wind(1, 0, 0);

  /** Bend of the tips at a place: gusts that run over the field. */
  double at(double u, double seconds) {
    if (most == 0) {
      return 0;
    }
    double gust = Math.sin(2.6 * u - 0.9 * seconds) * Math.sin(1.1 * u + 0.31 * seconds + 0.7);
    double tremble = Math.sin(11 * u - 2.3 * seconds) + Math.sin(19 * u - 3.1 * seconds + 2);
    return most * (0.62 * gust + 0.12 * tremble * (0.6 + 0.4 * gust));
  }

  /** How far up from root to tip a row is, squared: blades bend in a bow. */
  double share(double v) {
    double up = Math.max(0, Math.min(1.2, (root - v) / (root - tip)));
    return up * up;
  }
}
