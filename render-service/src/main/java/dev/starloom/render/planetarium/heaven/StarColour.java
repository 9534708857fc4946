package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Rgb;

/** Colour of a star from its colour index. */
final class StarColour {
  private static final double WHITE = 5300;

  private StarColour() {}

  /**
   * A tint whose green is 1. The temperature follows Ballesteros 2012 (EPL 97, 34008); the ratio of
   * channels is Planck's law at 610, 545 and 460 nm against 5300 K, because an eye adapted to the
   * night takes the average star for white.
   */
  static Rgb of(double colourIndex) {
    double index = Math.max(-0.35, Math.min(1.9, colourIndex));
    double kelvin = 4600 * (1 / (0.92 * index + 1.7) + 1 / (0.92 * index + 0.62));
    double red = ratio(kelvin, 610);
    double blue = ratio(kelvin, 460);
    return new Rgb((float) red, 1, (float) Math.pow(blue, 1.1));
  }

  private static double ratio(double kelvin, double nanometres) {
    return planck(nanometres, kelvin)
        / planck(545, kelvin)
        / (planck(nanometres, WHITE) / planck(545, WHITE));
  }

  private static double planck(double nanometres, double kelvin) {
    double exponent = 1.4387769e7 / (nanometres * kelvin);
    return Math.pow(nanometres / 545, -5) / (Math.exp(exponent) - 1);
  }
}
