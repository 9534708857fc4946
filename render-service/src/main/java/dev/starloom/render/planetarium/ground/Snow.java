package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.SplittableRandom;

/** Wind-blown snow under starlight: drifts one behind the other, with a few glittering grains. */
final class Snow {
  private static final double GLITTER = 0.0010;
  private static final double[] CRESTS = {-0.004, -0.03, -0.062, -0.105, -0.16};

  private final Noise noise;
  private final Rgb lit;
  private final Rgb shade;

  Snow(Noise noise, Rgb lit, Rgb shade) {
    this.noise = noise;
    this.lit = lit;
    this.shade = shade;
  }

  void paint(LandTexture texture, SplittableRandom random, double offset) {
    for (int i = 0; i < CRESTS.length; i++) {
      double near = i / (CRESTS.length - 1.0);
      Rgb crest = lit.times(0.72 - 0.3 * near);
      Rgb trough = shade.times(0.95 - 0.35 * near);
      new Ridge(CRESTS[i], 0.03 + 0.04 * near, 1.5 - 0.6 * near, 3, crest, trough, 0.035)
          .paint(texture, noise, offset + 17 * i);
    }
    int first = (int) texture.row(0.03);
    for (int y = first; y < texture.height(); y++) {
      for (int x = 0; x < texture.width(); x++) {
        if (random.nextDouble() < GLITTER) {
          texture.light(x, y, new Rgb(0.3f, 0.34f, 0.4f).times(random.nextDouble()));
        }
      }
    }
  }
}
