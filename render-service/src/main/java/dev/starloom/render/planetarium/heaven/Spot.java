package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Star;
import dev.starloom.sky.Vector;

/**
 * A point of light in the sky.
 *
 * @param direction J2000.0, as seen
 * @param brightness of the middle of its image high in a dark sky; 1 is bright white
 * @param rate of its twinkling in radians a second; 0 for a planet, which is no point
 */
record Spot(
    Vector direction, double magnitude, float brightness, Rgb colour, float rate, float phase) {
  private static final double WHITE_MAGNITUDE = 2.9;
  private static final double CONTRAST = 0.36;

  /** The eye and the picture hold less than the range of the stars: 0.4 would be the whole. */
  private static float brightness(double magnitude) {
    return (float) Math.pow(10, -CONTRAST * (magnitude - WHITE_MAGNITUDE));
  }

  static Spot twinkling(Star star) {
    double chance = (star.hip() * 0.6180339887) % 1;
    // air cells pass a faint star and a bright one alike, but the slow waves of bright ones are
    // seen
    double rate = 3.2 + 0.55 * Math.max(-1.5, Math.min(6, star.magnitude())) + 2.4 * chance;
    return of(star, (float) rate, (float) (chance * 40));
  }

  static Spot steady(Star planet) {
    return of(planet, 0, 0);
  }

  private static Spot of(Star star, float rate, float phase) {
    double magnitude = star.magnitude();
    Rgb colour = StarColour.of(star.colourIndex());
    return new Spot(star.direction(), magnitude, brightness(magnitude), colour, rate, phase);
  }

  /**
   * Share of its usual light at a moment. Low stars twinkle more.
   *
   * @param airMass way through the air
   * @param ahead shifts the moment, as it is shifted between colours low in the sky
   */
  float twinkle(double seconds, float airMass, float ahead) {
    if (rate == 0) {
      return 1;
    }
    float depth = Math.min(0.34f, 0.045f * airMass + 0.02f);
    float t = (float) seconds * rate + phase + ahead;
    return 1 + depth * (0.62f * Curves.sin(t) + 0.38f * Curves.sin(1.73f * t + 2 * phase));
  }
}
