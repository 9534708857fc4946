package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.SplittableRandom;

/**
 * A line of conifers, in stands and clearings.
 *
 * @param foot v of the trunks
 * @param tallest height of a tree in ground units
 * @param skirt depth of the dark ground below the trees, in ground units
 */
record Forest(double foot, double tallest, double skirt) {

  void paint(LandTexture texture, SplittableRandom random, Noise noise, Rgb colour) {
    float[] dark = {colour.red(), colour.green(), colour.blue()};
    ground(texture, noise, dark);
    double half = -texture.u(0);
    double u = -half;
    while (u < half) {
      double stand = noise.fractal(u * 2.2 + 11, 3);
      double grown = 0.25 + 0.75 * random.nextDouble() * (0.4 + 0.6 * random.nextDouble());
      double height = Math.min(tallest, tallest * grown * (0.25 + 1.25 * stand));
      float shade = (float) (0.75 + 0.5 * random.nextDouble());
      float[] tone = {dark[0] * shade, dark[1] * shade, dark[2] * shade};
      tree(texture, random, u, root(noise, u), height, tone);
      u += tallest * (0.05 + 0.20 * random.nextDouble() * random.nextDouble() + 0.05 * (1 - stand));
    }
  }

  private double root(Noise noise, double u) {
    return foot + tallest * 0.35 * (noise.at(u * 1.7 + 50) - 0.5);
  }

  private void ground(LandTexture texture, Noise noise, float[] dark) {
    for (int x = 0; x < texture.width(); x++) {
      double root = root(noise, texture.u(x)) - tallest * 0.12;
      int last = (int) Math.min(texture.height() - 1, texture.row(root + skirt));
      for (int y = (int) Math.max(0, texture.row(root)); y <= last; y++) {
        double depth = (texture.v(y) - root) / skirt;
        double cover = Math.min(1, (texture.v(y) - root) * texture.unit()) * (1 - depth * depth);
        texture.over(x, y, dark[0], dark[1], dark[2], cover);
      }
    }
  }

  /** Row by row: drooping boughs in tiers about a straight stem. */
  private static void tree(
      LandTexture texture,
      SplittableRandom random,
      double u,
      double root,
      double height,
      float[] tone) {
    double width = height * (0.12 + 0.07 * random.nextDouble());
    double tiers = 5 + 4 * random.nextDouble();
    double sway = random.nextDouble();
    int first = (int) Math.max(0, Math.floor(texture.row(root - height)));
    int last = (int) Math.min(texture.height() - 1, texture.row(root));
    for (int y = first; y <= last; y++) {
      double share = Math.max(0, (texture.v(y) - root + height) / height);
      double tier = share * tiers + sway;
      double bough = tier - Math.floor(tier);
      double left = width * share * (0.45 + 0.55 * bough);
      double shift = (tier + 0.37) - Math.floor(tier + 0.37);
      double right = width * share * (0.45 + 0.55 * shift);
      double stem = 0.25 / texture.unit();
      texture.span(
          y, texture.column(u - left - stem), texture.column(u + right + stem), tone, 0.97);
    }
  }
}
