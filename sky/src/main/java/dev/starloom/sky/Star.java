package dev.starloom.sky;

/**
 * A star of the catalogue.
 *
 * @param hip number in the Hipparcos catalogue
 * @param direction J2000.0 equatorial unit vector
 * @param motion change of the direction in a Julian year, as long as the way on the unit sphere; it
 *     has a part along the direction where the star's approach is known
 * @param magnitude apparent, visual
 * @param colourIndex B-V
 */
public record Star(int hip, Vector direction, Vector motion, double magnitude, double colourIndex) {

  /** The star as seen in another direction. */
  public Star towards(Vector place) {
    return new Star(hip, place, motion, magnitude, colourIndex);
  }
}
