package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Noise;
import dev.starloom.render.planetarium.frame.Rgb;

/**
 * One range of hills, a silhouette with a little relief.
 *
 * @param crest highest place above the horizon in ground units, at most {@code SKYLINE}
 * @param relief how far the valleys lie below the crest
 * @param frequency hills a ground unit
 * @param roughness octaves of noise
 * @param top colour at the edge against the sky
 * @param bottom colour deep below the edge
 * @param grain how much the colour varies from place to place, 0 to 1
 */
record Ridge(
    double crest,
    double relief,
    double frequency,
    int roughness,
    Rgb top,
    Rgb bottom,
    double grain) {

  void paint(LandTexture texture, Noise noise, double offset) {
    for (int x = 0; x < texture.width(); x++) {
      double u = texture.u(x);
      double edge = edge(u, noise, offset);
      int first = (int) Math.max(0, Math.floor(texture.row(edge)));
      for (int y = first; y < texture.height(); y++) {
        double below = texture.v(y) - edge;
        double depth = 1 - Math.exp(-Math.max(0, below) * 16);
        double spot =
            noise.at(u * 22 + offset, texture.v(y) * 70)
                + 0.5 * noise.at(u * 47, texture.v(y) * 150)
                - 0.75;
        Rgb colour = top.mix(bottom, depth).times(1 + 2 * grain * spot);
        texture.over(x, y, colour, below * texture.unit() + 0.5);
      }
    }
  }

  /** The v of the edge against the sky. */
  double edge(double u, Noise noise, double offset) {
    return -crest + relief * (1 - noise.fractal(u * frequency + offset, roughness));
  }
}
