package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A bank of cloud over the horizon, lightning in it, and bolts that come down from it. */
public final class Thunderstorm implements Layer, Flashes {
  private static final double BOLT_TOP = 0.19;

  private final List<Strike> strikes = new ArrayList<>();
  private final StormClouds clouds;

  /**
   * @param seconds of the shot
   * @param reach u of the picture's edge
   */
  public Thunderstorm(long seed, double seconds, double reach) {
    var random = new SplittableRandom(seed);
    clouds = new StormClouds(random.nextLong(), strikes);
    double at = Math.min(0.9, seconds * 0.25);
    double side = random.nextBoolean() ? 1 : -1;
    while (at < Math.max(1, seconds - 0.4)) {
      double u = side * reach * (0.15 + 0.6 * random.nextDouble());
      strikes.add(Strike.at(at, u, -BOLT_TOP, random));
      at += 1.1 + 1.1 * random.nextDouble();
      side = -side;
    }
  }

  @Override
  public double at(double seconds) {
    return Math.min(1.3, strikes.stream().mapToDouble(strike -> strike.light(seconds)).sum());
  }

  @Override
  public void draw(Frame frame) {
    clouds.draw(frame);
    double flash = at(frame.seconds());
    if (flash > 0.004) {
      glow(frame, (float) flash);
      for (Strike strike : strikes) {
        double light = strike.light(frame.seconds());
        if (light > 0.02) {
          Bolt.draw(frame, strike, light);
        }
      }
    }
  }

  /** A flash lights the air of the whole sky a little. */
  private static void glow(Frame frame, float flash) {
    float[] air = new float[frame.width() * 3];
    for (int k = 0; k < air.length; k += 3) {
      air[k] = 0.62f;
      air[k + 1] = 0.7f;
      air[k + 2] = 1;
    }
    float[] light = new float[air.length];
    for (int y = 0; y < Math.min(frame.height(), frame.ground().y()); y++) {
      double up = (frame.ground().y() - y) / frame.ground().scale();
      float share = flash * (float) (0.010 + 0.05 * Math.exp(-up * 5));
      int k = y * light.length;
      System.arraycopy(frame.light(), k, light, 0, light.length);
      for (int i = 0; i < light.length; i++) {
        light[i] += share * air[i];
      }
      System.arraycopy(light, 0, frame.light(), k, light.length);
    }
  }
}
