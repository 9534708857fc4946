package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** A line of conifers. */
final class Forest {
  private static final int TIERS = 6;

  private Forest() {}

  /**
   * @param foot v of the trunks
   * @param tallest height of a tree in ground units
   */
  static void paint(
      LandTexture texture,
      SplittableRandom random,
      Noise noise,
      double foot,
      double tallest,
      Rgb colour) {
    var outline = new Silhouette(texture);
    double half = -texture.u(0);
    double u = -half;
    while (u < half) {
      double stand = noise.fractal(u * 2.2 + 11, 3);
      double height = tallest * (0.25 + 0.75 * random.nextDouble()) * (0.35 + 1.1 * stand);
      double root = foot + tallest * 0.35 * (noise.at(u * 1.7 + 50) - 0.5);
      tree(outline, random, u, root, Math.min(height, tallest));
      u += tallest * (0.10 + 0.22 * random.nextDouble());
    }
    outline.lay(colour, colour.times(0.7));
    for (int x = 0; x < texture.width(); x++) {
      double root =
          foot + tallest * 0.35 * (noise.at(texture.u(x) * 1.7 + 50) - 0.5) - tallest * 0.12;
      for (int y = (int) Math.max(0, texture.row(root)); y < texture.height(); y++) {
        texture.over(x, y, colour.times(0.8), (texture.v(y) - root) * texture.unit());
      }
    }
  }

  private static void tree(
      Silhouette outline, SplittableRandom random, double u, double root, double height) {
    var tree = new Path2D.Double();
    double width = height * (0.16 + 0.08 * random.nextDouble());
    tree.moveTo(u, root - height);
    for (int i = 1; i <= TIERS; i++) {
      double share = i / (double) TIERS;
      double y = root - height * (1 - share);
      tree.lineTo(u + width * share, y);
      tree.lineTo(u + width * share * 0.55, y);
    }
    for (int i = TIERS; i >= 1; i--) {
      double share = i / (double) TIERS;
      double y = root - height * (1 - share);
      tree.lineTo(u - width * share * 0.55, y);
      tree.lineTo(u - width * share, y);
    }
    tree.closePath();
    outline.fill(tree);
  }
}
