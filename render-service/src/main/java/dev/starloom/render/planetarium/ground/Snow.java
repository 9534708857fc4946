package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.SplittableRandom;

/** Wind-blown snow under starlight, with a few glittering grains. */
final class Snow {
  private static final double GLITTER = 0.0012;

  private final Noise noise;
  private final Rgb lit;
  private final Rgb shade;

  Snow(Noise noise, Rgb lit, Rgb shade) {
    this.noise = noise;
    this.lit = lit;
    this.shade = shade;
  }

  /**
   * @param edge v at which the field begins
   */
  void paint(LandTexture texture, SplittableRandom random, double edge, double offset) {
    for (int x = 0; x < texture.width(); x++) {
      double u = texture.u(x);
      double rim = edge + 0.018 * noise.fractal(u * 1.6 + offset, 3);
      int first = (int) Math.max(0, Math.floor(texture.row(rim)));
      for (int y = first; y < texture.height(); y++) {
        double v = texture.v(y);
        double distance = 1 / (v - rim + 0.06);
        double here = dune(u, distance, offset);
        double slope = here - dune(u + 0.02, distance * 0.985, offset);
        double light = Curves.step(-0.10, 0.14, slope) * (0.55 + 0.45 * here);
        Rgb colour = shade.mix(lit, light).times(0.62 + 0.38 * Math.exp(-(v - rim) * 5));
        texture.over(x, y, colour, (v - rim) * texture.unit() + 0.5);
        if (random.nextDouble() < GLITTER) {
          texture.light(x, y, new Rgb(0.3f, 0.34f, 0.4f).times(random.nextDouble()));
        }
      }
    }
  }

  private double dune(double u, double distance, double offset) {
    double broad = noise.fractal(u * distance * 0.32 + offset, distance * 1.1, 4.5, 3);
    double fine = noise.fractal(u * distance * 0.9 + offset, distance * 4.2, 8.5, 3);
    return 0.72 * broad + 0.28 * fine;
  }
}
