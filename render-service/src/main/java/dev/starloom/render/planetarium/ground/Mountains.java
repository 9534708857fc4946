package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;

/** Sharp peaks with snow on the slopes that the sky lights. */
final class Mountains {
  private static final double CREST = 0.068;
  private static final double RELIEF = 0.15;

  private final Noise noise;
  private final Rgb rock;
  private final Rgb snow;

  Mountains(Noise noise, Rgb rock, Rgb snow) {
    this.noise = noise;
    this.rock = rock;
    this.snow = snow;
  }

  void paint(LandTexture texture, double offset) {
    for (int x = 0; x < texture.width(); x++) {
      double u = texture.u(x);
      double edge = -CREST + RELIEF * (1 - peaks(u + offset));
      int first = (int) Math.max(0, Math.floor(texture.row(edge)));
      for (int y = first; y < texture.height(); y++) {
        double below = texture.v(y) - edge;
        texture.over(x, y, shade(u + offset, texture.v(y), below), below * texture.unit() + 0.5);
      }
    }
  }

  /** Ridged noise: 1 on the highest summits. */
  private double peaks(double u) {
    double sum = 0;
    double amplitude = 0.58;
    double frequency = 1.9;
    for (int i = 0; i < 8; i++) {
      double ridge = 1 - Math.abs(2 * noise.at(u * frequency + i * 31.7) - 1);
      sum += amplitude * ridge;
      amplitude *= 0.46;
      frequency *= 2.13;
    }
    return Math.min(1, sum / 1.02);
  }

  private Rgb shade(double u, double v, double below) {
    double warp = 0.35 * noise.fractal(u * 5, v * 14, 1.5, 3);
    double gullies = relief(u + 0.005, v - 0.004, warp) - relief(u - 0.005, v + 0.004, warp);
    double lit = Curves.step(-0.22, 0.3, gullies);
    double height = -v + 0.035 * (noise.fractal(u * 18, v * 30, 7.5, 4) - 0.5);
    double covered = Curves.step(-0.015, 0.03, height) * (0.45 + 0.55 * lit);
    double haze = Curves.step(0, 0.16, below);
    Rgb ground = rock.times(0.55 + 0.9 * lit);
    return ground.mix(snow.times(0.35 + 0.75 * lit), covered).mix(rock.times(1.15), 0.75 * haze);
  }

  private double relief(double u, double v, double warp) {
    double across = noise.fractal(u * 21 + warp * 7 + v * 16, v * 22 - u * 9, 2.5, 6);
    return 1 - Math.abs(2 * across - 1);
  }
}
