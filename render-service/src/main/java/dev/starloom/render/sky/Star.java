package dev.starloom.render.sky;

/**
 * A star of the catalogue.
 *
 * @param hip number in the Hipparcos catalogue
 * @param direction J2000.0 equatorial unit vector
 * @param magnitude apparent, visual
 * @param colourIndex B-V
 */
public record Star(int hip, Vector direction, double magnitude, double colourIndex) {}
