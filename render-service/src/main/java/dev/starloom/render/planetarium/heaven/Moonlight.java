package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.sky.Vector;

/** Air lit by the Moon: everywhere a little, more around it. */
final class Moonlight {
  private final Vector moon;
  private final float strength;

  /**
   * @param moon local direction
   * @param strength 0 to 1, see {@link SkyLight#moonlight}
   */
  Moonlight(Vector moon, double strength) {
    this.moon = moon;
    this.strength = (float) strength;
  }

  boolean none() {
    return strength < 0.002f;
  }

  /** Adds the light of a direction. */
  void add(Vector local, float[] light) {
    float apart = (float) Math.sqrt(Math.max(0, 2 - 2 * moon.dot(local)));
    float near = Curves.exp(-apart * 4.5f) + 1.6f * Curves.exp(-apart * 20);
    light[0] += strength * (0.0030f + 0.020f * near);
    light[1] += strength * (0.0060f + 0.028f * near);
    light[2] += strength * (0.0140f + 0.044f * near);
  }
}
