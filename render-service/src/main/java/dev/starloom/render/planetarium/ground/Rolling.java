package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.SplittableRandom;

/**
 * Rounded land: hills, a plain of grass or of snow.
 *
 * @param near height of the swells at the viewer's feet
 * @param far height of the hills in the distance
 * @param grain height of what the wind has drawn on the ground
 */
record Rolling(Relief relief, double x0, double near, double far, double grain, Rgb low, Rgb high)
    implements Terrain.Shape {
  private static final Rgb GRASS = new Rgb(0.060f, 0.085f, 0.060f);
  private static final Rgb HEATH = new Rgb(0.110f, 0.120f, 0.085f);
  private static final Rgb DRIFT = new Rgb(0.66f, 0.71f, 0.82f);
  private static final Rgb CRUST = new Rgb(0.50f, 0.56f, 0.70f);

  private static Rolling of(
      SplittableRandom random,
      int octaves,
      double near,
      double far,
      double grain,
      Rgb low,
      Rgb high) {
    var relief = new Relief(random.nextLong(), 4, octaves, 0.25);
    return new Rolling(relief, random.nextDouble(), near, far, grain, low, high);
  }

  static Rolling hills(SplittableRandom random) {
    return of(random, 6, 0.75, 1.5, 0, GRASS, HEATH);
  }

  static Rolling meadow(SplittableRandom random) {
    return of(random, 6, 0.10, 0.42, 0, GRASS, HEATH);
  }

  static Rolling snow(SplittableRandom random) {
    return of(random, 5, 0.95, 0.9, 0.22, CRUST, DRIFT);
  }

  @Override
  public double height(double x, double z) {
    double swell = relief.at(x / 26 + x0, z / 13 + x0) - 0.5;
    double hill = relief.at(x / 210 + x0, z / 150 + 0.3);
    double distant = Curves.step(14, 90, z);
    double drawn = grain == 0 ? 0 : grain * relief.at(x / 9 + 0.3 * z / 9, z / 4) * (1 - distant);
    return drawn
        + near * (swell + 0.25) * (1 - 0.6 * distant)
        + far * distant * hill * (1 + 0.028 * z);
  }

  @Override
  public Rgb albedo(double x, double z, double height, double steep) {
    double patch = relief.at(x / 9, z / 6);
    return low.mix(high, Curves.step(0.25, 0.75, patch));
  }
}
