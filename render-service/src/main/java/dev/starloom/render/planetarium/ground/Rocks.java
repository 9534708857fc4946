package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;

/** Headlands that rise from the sea at one side of the picture, one before the other. */
final class Rocks {
  private static final double HIGHEST = -0.068;

  private final Noise noise;
  private final Rgb far;
  private final Rgb near;

  /**
   * @param start share of the way from the middle to the edge at which it begins
   * @param foot v of its waterline
   * @param height above the waterline at the picture's edge
   */
  private record Headland(double start, double foot, double height, double nearness) {}

  Rocks(Noise noise, Rgb far, Rgb near) {
    this.noise = noise;
    this.far = far;
    this.near = near;
  }

  /**
   * @param side -1 left, 1 right
   * @param reach u of the picture's edge
   */
  void paint(LandTexture texture, int side, double reach) {
    paint(texture, side, reach, new Headland(0.36, 0.030, 0.085, 0));
    paint(texture, side, reach, new Headland(0.50, 0.085, 0.150, 0.55));
    paint(texture, side, reach, new Headland(0.70, 0.400, 0.480, 1));
  }

  private void paint(LandTexture texture, int side, double reach, Headland land) {
    for (int x = 0; x < texture.width(); x++) {
      double u = texture.u(x);
      double out = u * side / reach;
      double bulk = Curves.step(land.start(), land.start() + 0.65, out);
      double crag = noise.fractal(u * 7 + land.foot() * 90, 6);
      double height = land.height() * Math.pow(bulk, 0.7) * (0.45 + 0.95 * crag);
      double foot = land.foot() + 0.004 * noise.fractal(u * 30, 3);
      if (bulk > 0) {
        column(texture, x, Math.max(HIGHEST, foot - height), foot, land.nearness());
      }
    }
  }

  private void column(LandTexture texture, int x, double edge, double foot, double nearness) {
    double u = texture.u(x);
    Rgb base = far.mix(near, nearness);
    int first = (int) Math.max(0, Math.floor(texture.row(edge)));
    int last = (int) Math.min(texture.height() - 1, texture.row(foot) + 1);
    for (int y = first; y <= last; y++) {
      double v = texture.v(y);
      double across = noise.fractal(u * 34 + v * 22, v * 52, 1.5, 5);
      double face = noise.fractal(u * 34 + v * 22 + 0.5, v * 52 - 0.6, 1.5, 5) - across;
      double light = Curves.step(-0.10, 0.2, face) * Math.exp(-(v - edge) * 9);
      double cover = Math.min(v - edge, foot - v) * texture.unit() + 0.5;
      texture.over(x, y, base.mix(far.times(2.2), 0.5 * light), cover);
    }
  }
}
