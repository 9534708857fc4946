package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.SplittableRandom;

/** Eroded mountains behind a dark valley; snow lies high up where it is not too steep. */
final class Peaks implements Terrain.Shape {
  private static final Rgb ROCK = new Rgb(0.20f, 0.20f, 0.22f);
  private static final Rgb SNOW = new Rgb(0.86f, 0.90f, 0.98f);
  private static final Rgb WOOD = new Rgb(0.040f, 0.055f, 0.050f);
  private static final double PERIOD = 210;
  private static final double SNOW_LINE = 1.5;

  private final Relief relief;
  private final double x0;
  private final double z0;

  Peaks(SplittableRandom random) {
    relief = new Relief(random.nextLong(), 4, 7, 0.12, true);
    x0 = random.nextDouble();
    z0 = random.nextDouble();
  }

  @Override
  public double height(double x, double z) {
    double bulk = relief.at(x / PERIOD + x0, z / PERIOD + z0);
    double rise = Curves.step(9, 48, z);
    double sharp = bulk * bulk * (1.5 - 0.5 * bulk);
    return rise * sharp * (1.2 + 0.056 * z) + 0.25 * relief.at(x / 21 + z0, z / 21);
  }

  @Override
  public Rgb albedo(double x, double z, double height, double steep) {
    double patch = relief.at(x / 17, z / 17);
    double high = Curves.step(SNOW_LINE - 0.9, SNOW_LINE + 0.7, height + 1.2 * (patch - 0.5));
    double snow = high * (1 - Curves.step(0.42, 0.80, steep - 0.25 * (patch - 0.5)));
    Rgb ground = WOOD.mix(ROCK, Curves.step(0.4, 1.6, height + patch - 0.5));
    return ground.times(0.7 + 0.6 * patch).mix(SNOW, snow);
  }
}
