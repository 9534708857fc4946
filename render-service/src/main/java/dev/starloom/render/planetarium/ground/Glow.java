package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.weather.Flashes;

/**
 * The light on the land that changes: how many times brighter it makes what the still light of the
 * night already shows.
 *
 * @param flashes lightning
 * @param aurora whether northern lights stand above
 * @param fire whether a fire burns before the land, just below the picture
 */
record Glow(Flashes flashes, boolean aurora, boolean fire) {
  private static final float[] FLASH = {3.4f, 3.5f, 4.2f};
  private static final float[] AURORA = {0.02f, 0.42f, 0.10f};
  private static final float[] FIRE = {11f, 3.6f, 0.5f};
  private static final double FIRE_V = 0.27;
  private static final double REACH_U = 0.85;
  private static final double REACH_V = 0.105;

  /** Nothing but the still light. */
  static final Glow NONE = new Glow(Flashes.NONE, false, false);

  /** Factors for red, green and blue from the sky's light. */
  float[] sky(double seconds) {
    float flash = (float) flashes.at(seconds);
    float polar = aurora ? (float) (0.85 + 0.15 * Math.sin(seconds * 0.45)) : 0;
    float[] gain = new float[3];
    for (int i = 0; i < 3; i++) {
      gain[i] = 1 + FLASH[i] * flash + AURORA[i] * polar;
    }
    return gain;
  }

  /** Factors for red, green and blue in the middle of the firelight, all 0 without a fire. */
  float[] fire(double seconds) {
    float strength = fire ? (float) flicker(seconds) : 0;
    return new float[] {FIRE[0] * strength, FIRE[1] * strength, FIRE[2] * strength};
  }

  /** The share of the firelight that reaches a place from the side. */
  static float across(double u) {
    return Curves.exp((float) (-u * u / (2 * REACH_U * REACH_U)));
  }

  /** The share of the firelight that reaches a height. */
  static float up(double v) {
    double off = Math.max(0, FIRE_V - v) / REACH_V;
    return (float) (1 / (1 + off * off * off));
  }

  /** Flames lick unsteadily about a mean of 1, without a beat one could count. */
  static double flicker(double seconds) {
    return 1
        + 0.10 * Math.sin(seconds * 7.3)
        + 0.07 * Math.sin(seconds * 12.1 + 1.3 * Math.sin(seconds * 2.9))
        + 0.09 * Math.sin(seconds * 3.1 + 0.6);
  }
}
