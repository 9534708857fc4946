package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Noise;
import java.util.SplittableRandom;

/**
 * A strip of grass in perspective, from far to near: blades and some tall stalks with ears.
 *
 * @param first v of the farthest roots
 * @param last v of the nearest roots
 * @param tall length of a blade as a multiple of its root's v
 * @param crowd blades side by side in the width of a blade's length
 */
record Blades(double first, double last, double tall, double crowd) {
  private static final double SPACING = 1.13;
  private static final double STALKS = 0.03;

  double tip() {
    return first * (1 - tall);
  }

  /**
   * @param light on the tips of the nearest blades, and {@code air} on those far away
   */
  void paint(
      LandTexture texture, SplittableRandom random, Noise noise, float[] light, float[] air) {
    ground(texture, light);
    double half = -texture.u(0);
    for (double root = first; root < last; root *= SPACING) {
      double length = tall * root;
      int count = (int) (2 * half / length * crowd);
      double veil = Math.exp(-root * 22);
      for (int i = 0; i < count; i++) {
        double u = -half + 2 * half * random.nextDouble();
        double stand = 0.35 + 0.75 * noise.at(u * 0.5 / length + root * 190);
        double foot = root * (1 + (SPACING - 1) * random.nextDouble());
        boolean stalk = random.nextDouble() < STALKS;
        double long1 = length * (stalk ? 1.25 : stand * (0.5 + 0.5 * random.nextDouble()));
        float tone = (float) (0.55 + 0.75 * random.nextDouble());
        float[] colour = new float[3];
        for (int c = 0; c < 3; c++) {
          colour[c] = (float) (light[c] * tone * (1 - veil) + air[c] * veil);
        }
        blade(texture, random, u, foot, long1, stalk, colour);
      }
    }
  }

  /** What is dark between the roots. */
  private void ground(LandTexture texture, float[] light) {
    double begin = first * (1 + 0.3 * tall);
    for (int y = (int) texture.row(begin); y < texture.height(); y++) {
      double cover = Math.min(1, (texture.v(y) - begin) / (0.3 * first * tall));
      for (int x = 0; x < texture.width(); x++) {
        texture.over(x, y, light[0] * 0.09f, light[1] * 0.09f, light[2] * 0.09f, cover);
      }
    }
  }

  /** Row by row: bent ever more towards the tip, and lighter there. */
  private static void blade(
      LandTexture texture,
      SplittableRandom random,
      double u,
      double foot,
      double length,
      boolean stalk,
      float[] light) {
    double lean = length * (random.nextDouble() - 0.28) * (stalk ? 0.35 : 0.75);
    double width = length * (stalk ? 0.008 : 0.016 + 0.022 * random.nextDouble());
    int top = (int) Math.max(0, Math.floor(texture.row(foot - length)));
    int bottom = (int) Math.min(texture.height() - 1, texture.row(foot));
    float[] colour = new float[3];
    for (int y = top; y <= bottom; y++) {
      double up = Math.max(0, Math.min(1, (foot - texture.v(y)) / length));
      double ear = stalk && up > 0.78 ? length * 0.022 * Math.sin((up - 0.78) / 0.22 * Math.PI) : 0;
      double half = Math.max(width * (1 - up * up) + ear, 0.22 / texture.unit());
      double middle = u + lean * up * up;
      float shade = (float) (0.10 + 0.90 * up * up);
      for (int c = 0; c < 3; c++) {
        colour[c] = light[c] * shade;
      }
      double cover = Math.min(1, (1 - up) * length * texture.unit() + 0.3);
      texture.span(y, texture.column(middle - half), texture.column(middle + half), colour, cover);
    }
  }
}
