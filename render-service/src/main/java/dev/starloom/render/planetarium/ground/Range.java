package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.stream.IntStream;

/**
 * A range of high mountains: sharp summits, flanks lit on one side, snow above a line, mist at the
 * foot.
 *
 * @param crest v of the highest summits
 * @param foot v at which the flanks are lost in the mist of the valley; something nearer hides what
 *     is far below it
 * @param broad summits a ground unit
 * @param place where in the noise it is
 * @param air share of the colour that is that of the air before it
 * @param snow v down to which snow lies
 */
record Range(double crest, double foot, double broad, double place, double air, double snow) {
  private static final Rgb ROCK = new Rgb(0.19f, 0.19f, 0.20f);
  private static final Rgb WHITE = new Rgb(1.05f, 1.10f, 1.20f);
  private static final double FACET = 0.006;
  private static final double HIDDEN = 0.045;
  private static final double STEEP = 0.55;

  void paint(LandTexture texture, Relief relief, Noise noise, Lighting light) {
    IntStream.range(0, texture.width())
        .parallel()
        .forEach(x -> column(texture, x, relief, noise, light));
  }

  /** The v of the skyline with a number of octaves of detail. */
  private double edge(Noise noise, double u, int octaves) {
    double sum = 0;
    double amplitude = 0.56;
    double total = 0;
    double at = u * broad + place;
    for (int i = 0; i < octaves; i++) {
      sum += amplitude * (1 - Math.abs(2 * noise.at(at) - 1));
      total += amplitude;
      amplitude *= 0.47;
      at = at * 2.13 + 31.7;
    }
    double mass = 0.62 + 0.48 * noise.at(u * broad * 0.45 + place + 9);
    double raw = 1.25 * sum / total * mass;
    double rise = raw < 0.7 ? raw : 0.7 + 0.3 * (1 - Math.exp((0.7 - raw) / 0.3));
    return crest + (foot - crest) * 0.92 * (1 - rise);
  }

  private void column(LandTexture texture, int x, Relief relief, Noise noise, Lighting light) {
    double u = texture.u(x);
    double step = 0.5 / texture.unit();
    double edge = edge(noise, u, 7);
    double slope = (edge(noise, u + step, 7) - edge(noise, u - step, 7)) * texture.unit();
    double lean = Math.sqrt(1 + slope * slope);
    int first = (int) Math.max(0, Math.floor(texture.row(edge) - lean));
    int last = (int) Math.min(texture.height(), texture.row(foot + HIDDEN));
    float[] colour = new float[3];
    for (int y = first; y < last; y++) {
      double v = texture.v(y);
      double inside = (v - edge) / lean * texture.unit() + 0.5;
      if (inside > 0) {
        shade(colour, relief, noise, light, u, v, v - edge);
        texture.over(x, y, colour[0], colour[1], colour[2], inside);
      }
    }
  }

  /** A flank looks to the side to which the skyline above it falls; spurs wind down from it. */
  private void shade(
      float[] colour,
      Relief relief,
      Noise noise,
      Lighting light,
      double u,
      double v,
      double below) {
    double wind = relief.at(u * 0.55 + place, below * 1.6 + 0.3) - 0.5;
    double from = u + wind * (0.02 + 0.9 * below);
    double flank = (edge(noise, from + FACET, 3) - edge(noise, from - FACET, 3)) / (2 * FACET);
    double here = relief.at(u * 1.3 + wind * 0.2, v * 1.9 + place);
    double across = (relief.at(u * 1.3 + 0.004 + wind * 0.2, v * 1.9 + place) - here) / 0.004;
    double down = (relief.at(u * 1.3 + wind * 0.2, v * 1.9 + 0.004 + place) - here) / 0.004;
    double nx = flank * 1.4 - across * 0.06;
    double ny = STEEP + down * 0.06;
    double length = Math.sqrt(nx * nx + ny * ny + 1);
    double rough = Math.hypot(across, down) * 0.05;
    double high = (snow - v) / 0.03 + 2.2 * (here - 0.5) - rough * 0.8;
    double white = Curves.step(-0.25, 0.7, high) * (1 - 0.5 * Curves.step(0.25, 0.7, rough));
    double open = 0.45 + 0.55 * Curves.step(0.25, 0.65, here);
    light.shade(colour, ROCK.mix(WHITE, white), nx / length, ny / length, -1 / length, open);
    double mist = Math.max(0, Math.min(1, (v - crest) / (foot - crest)));
    float veil = (float) (air + (1 - air) * 0.80 * mist * mist * mist);
    Rgb haze = light.haze().times(0.85);
    colour[0] += (haze.red() - colour[0]) * veil;
    colour[1] += (haze.green() - colour[1]) * veil;
    colour[2] += (haze.blue() - colour[2]) * veil;
  }
}
