package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;

/** Cliffs that rise from the sea at one side of the picture. */
final class Rocks {
  private final Noise noise;
  private final Rgb lit;
  private final Rgb dark;

  Rocks(Noise noise, Rgb lit, Rgb dark) {
    this.noise = noise;
    this.lit = lit;
    this.dark = dark;
  }

  /**
   * @param side -1 left, 1 right
   * @param reach u of the picture's edge
   */
  void paint(LandTexture texture, int side, double reach) {
    for (int x = 0; x < texture.width(); x++) {
      double u = texture.u(x);
      double out = u * side / reach;
      double bulk = Curves.step(0.30, 1.0, out);
      double crag = noise.fractal(u * 9 + 5, 5);
      double steps = Math.abs(2 * noise.at(u * 5.3 + 70) - 1);
      double height = 0.30 * bulk * (0.45 + 0.75 * crag) - 0.05 * steps - 0.015;
      double foot = 0.075 + 0.20 * bulk + 0.02 * noise.at(u * 14);
      double edge = Math.max(-0.068, foot - height);
      if (bulk > 0 && height > 0) {
        column(texture, x, u, edge, foot);
      }
    }
  }

  private void column(LandTexture texture, int x, double u, double edge, double foot) {
    int first = (int) Math.max(0, Math.floor(texture.row(edge)));
    for (int y = first; y < texture.height(); y++) {
      double v = texture.v(y);
      double across = noise.fractal(u * 30 + v * 22, v * 46, 1.5, 5);
      double face = noise.fractal(u * 30 + v * 22 + 0.5, v * 46 - 0.6, 1.5, 5) - across;
      double light = Curves.step(-0.12, 0.2, face) * Math.exp(-(v - edge) * 7);
      double cover =
          Math.min(
              (v - edge) * texture.unit() + 0.5,
              (foot + 0.012 * across - v) * texture.unit() * 0.5);
      texture.over(x, y, dark.mix(lit, light), cover);
    }
  }
}
