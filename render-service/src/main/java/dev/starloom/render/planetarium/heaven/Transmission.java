package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Extinction;

/**
 * What the air leaves of a star's light, compared with the zenith: low stars are dim and red. The
 * loss in green is that of {@link Extinction}; red and blue follow from it as over a site at sea
 * level, where air and haze take less of the long waves.
 */
final class Transmission {
  private static final double RED = 0.68;
  private static final double BLUE = 1.5;
  private static final int STEPS = 1024;
  private static final Rgb[] SHARE = new Rgb[STEPS + 1];
  private static final float[] AIR_MASS = new float[STEPS + 1];

  static {
    double zenith = Extinction.magnitudes(90);
    for (int i = 0; i <= STEPS; i++) {
      // finer where the air mass grows fast
      double sine = (double) i * i / (STEPS * STEPS);
      double altitude = Math.toDegrees(Math.asin(sine));
      double lost = Extinction.magnitudes(altitude) - zenith;
      AIR_MASS[i] = (float) Extinction.airMass(altitude);
      SHARE[i] = new Rgb(share(lost * RED), share(lost), share(lost * BLUE));
    }
  }

  private Transmission() {}

  private static float share(double magnitudes) {
    return (float) Math.pow(10, -0.4 * magnitudes);
  }

  private static int step(double sine) {
    return (int) (Math.sqrt(Math.max(0, Math.min(1, sine))) * STEPS);
  }

  /**
   * @param sine of the apparent altitude
   */
  static Rgb at(double sine) {
    return SHARE[step(sine)];
  }

  /**
   * Way through the air; 1 at the zenith.
   *
   * @param sine of the apparent altitude
   */
  static float airMass(double sine) {
    return AIR_MASS[step(sine)];
  }
}
