package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Blades of grass against the light of the sky, the nearer the taller. */
final class Grass {
  private static final int ROWS = 7;

  private final SplittableRandom random;
  private final Noise noise;

  Grass(SplittableRandom random, Noise noise) {
    this.random = random;
    this.noise = noise;
  }

  /**
   * @param first v of the farthest row's roots
   * @param tallest length of the nearest blades in ground units
   */
  void paint(LandTexture texture, double first, double tallest, Rgb far, Rgb near) {
    var outline = new Silhouette(texture);
    double half = -texture.u(0);
    for (int row = 0; row < ROWS; row++) {
      double share = row / (ROWS - 1.0);
      double root = first + (0.27 - first) * share * share;
      double length = tallest * (0.3 + 0.7 * share);
      int blades = (int) (half * 2 * (520 - 300 * share));
      for (int i = 0; i < blades; i++) {
        double u = -half + 2 * half * random.nextDouble();
        blade(
            outline,
            u,
            root,
            length * (0.35 + 0.65 * noise.at(u * 9 + row * 7)) * (0.5 + random.nextDouble() * 0.6));
      }
      Rgb colour = far.mix(near, share);
      outline.lay(colour, colour.times(0.6));
    }
  }

  private void blade(Silhouette outline, double u, double root, double length) {
    double lean = length * (random.nextDouble() - 0.35) * 0.55;
    double width = 0.0016 + 0.0014 * random.nextDouble();
    var blade = new Path2D.Double();
    blade.moveTo(u - width, root + 0.02);
    blade.quadTo(u - width * 0.4, root - length * 0.6, u + lean, root - length);
    blade.quadTo(u + width, root - length * 0.5, u + width, root + 0.02);
    blade.closePath();
    outline.fill(blade);
  }
}
