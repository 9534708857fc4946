package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.stream.IntStream;

/**
 * A mass of rock that stands in the water: ledges, clefts and strata, wet and dark at its foot.
 *
 * @param middle u of its middle
 * @param half half its width
 * @param foot v of its waterline
 * @param height of its top above the waterline, in ground units
 * @param flat 0 for a pointed rock, 1 for a plateau
 * @param air share of the colour that is that of the air before it
 */
record Crag(double middle, double half, double foot, double height, double flat, double air) {
  private static final double HIGHEST = -0.073;
  private static final double GRAIN = 0.0035;
  private static final Rgb STONE = new Rgb(0.25f, 0.243f, 0.243f);
  private static final double WET = 0.014;

  void paint(LandTexture texture, Relief relief, Noise noise, Lighting light) {
    int from = (int) Math.max(0, texture.column(middle - half * 1.25));
    int to = (int) Math.min(texture.width(), texture.column(middle + half * 1.25));
    IntStream.range(from, to).parallel().forEach(x -> column(texture, x, relief, noise, light));
  }

  /** The v of the upper edge; below the foot where there is no rock. */
  double edge(double u, Noise noise) {
    double out = Math.abs(u - middle) / half + 0.30 * (noise.fractal(u * 9 + foot * 50, 4) - 0.5);
    double bulk = 1 - Curves.step(flat * 0.72, 1, out);
    double crag = noise.fractal(u * (5 + 0.9 / height) + foot * 90, 6);
    double ledge = 0.16 * Math.floor(5.0 * noise.at(u * 13 + 7 * foot));
    double rise = height * bulk * (0.62 + 0.55 * crag + (1 - flat) * 0.2 * ledge - 0.08);
    return Math.max(HIGHEST + 0.02 * (crag - 0.2), shore(u, noise) - rise);
  }

  double shore(double u, Noise noise) {
    return foot + 0.10 * height * (noise.fractal(u * 14 + foot * 20, 3) - 0.5);
  }

  private void column(LandTexture texture, int x, Relief relief, Noise noise, Lighting light) {
    double u = texture.u(x);
    double step = 0.5 / texture.unit();
    double edge = edge(u, noise);
    double slope = (edge(u + step, noise) - edge(u - step, noise)) * texture.unit();
    double lean = Math.sqrt(1 + slope * slope);
    double shore = shore(u, noise);
    int first = (int) Math.max(0, Math.floor(texture.row(edge) - lean));
    int last = (int) Math.min(texture.height() - 1, texture.row(shore) + 1);
    float[] colour = new float[3];
    for (int y = first; y <= last; y++) {
      double v = texture.v(y);
      double inside = Math.min((v - edge) / lean, shore - v) * texture.unit() + 0.5;
      if (inside > 0) {
        shade(colour, relief, light, u, v, v - edge, shore - v, slope);
        texture.over(x, y, colour[0], colour[1], colour[2], inside);
      }
    }
  }

  private void shade(
      float[] colour,
      Relief relief,
      Lighting light,
      double u,
      double v,
      double below,
      double above,
      double slope) {
    double here = bulge(relief, u, v);
    double across = (bulge(relief, u + GRAIN, v) - here) / GRAIN;
    double down = (bulge(relief, u, v + GRAIN) - here) / GRAIN;
    double rim = Math.exp(-below / (0.05 * height + 0.004));
    double nx = -across + rim * slope * 0.8;
    double ny = down + rim * 1.6 + 0.12;
    double length = Math.sqrt(nx * nx + ny * ny + 1);
    double wet = 0.45 + 0.55 * Curves.step(0, WET, above);
    double open = Curves.step(0.25, 0.75, here / 0.06) * (0.55 + 0.45 * Math.exp(-below * 4));
    light.shade(colour, STONE.times(wet), nx / length, ny / length, -1 / length, open);
    Rgb haze = light.haze();
    double veil = air * (0.75 + 0.25 * Curves.step(0.05, 0, above));
    colour[0] += (float) ((haze.red() - colour[0]) * veil);
    colour[1] += (float) ((haze.green() - colour[1]) * veil);
    colour[2] += (float) ((haze.blue() - colour[2]) * veil);
  }

  /** How far the rock stands out towards the viewer: blocks, tilted strata, fine cracks. */
  private double bulge(Relief relief, double u, double v) {
    double size = 1 / (0.35 + 2.2 * height);
    double x = u * size;
    double y = v * size;
    double block = relief.at(x * 1.1 + 0.45 * y, y * 0.55 - 0.25 * x);
    double strata = relief.at(x * 0.5 + y * 0.3, y * 2.6 + x * 0.5 + 0.2 * block);
    double cleft = Math.abs(relief.at(x * 2.4 + 0.3 * block, y * 0.8 + foot) - 0.5);
    return 0.045 * block + 0.022 * strata + 0.035 * Math.min(0.22, cleft);
  }
}
