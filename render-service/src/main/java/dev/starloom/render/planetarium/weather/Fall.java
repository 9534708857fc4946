package dev.starloom.render.planetarium.weather;

import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.render.planetarium.frame.Layer;
import dev.starloom.render.planetarium.frame.Rgb;
import java.util.SplittableRandom;

/**
 * What falls through the air, far to near: snow or rain. Each flake or drop falls through the
 * picture and comes in again above it, out of sight.
 */
final class Fall implements Layer {
  private static final double MARGIN = 0.08;

  private final Depth[] depths;
  private final float[][] seeds;
  private final Rgb light;
  private final Flashes flashes;

  /**
   * Things at one distance. Lengths are in picture heights.
   *
   * @param count in a picture as wide as high
   * @param speed downwards, a second
   * @param wind to the right, a second
   * @param sway to both sides
   * @param sigma width in pixels of a picture of 720 rows
   * @param strength of their light
   * @param shutter seconds that a frame is exposed
   * @param near how much they move against the picture when the camera pans, 1 as the land
   */
  record Depth(
      int count,
      double speed,
      double wind,
      double sway,
      double sigma,
      double strength,
      double shutter,
      double near) {}

  private Fall(long seed, Rgb light, Flashes flashes, Depth... depths) {
    this.depths = depths;
    this.light = light;
    this.flashes = flashes;
    seeds = new float[depths.length][];
    var random = new SplittableRandom(seed);
    for (int i = 0; i < depths.length; i++) {
      seeds[i] = new float[depths[i].count() * 2 * 4];
      for (int j = 0; j < seeds[i].length; j++) {
        seeds[i][j] = (float) random.nextDouble();
      }
    }
  }

  static Fall snow(long seed, Rgb air, Flashes flashes) {
    Rgb white = new Rgb(0.050f, 0.056f, 0.066f);
    Rgb light = new Rgb(air.red(), air.green(), air.blue()).times(0.9).mix(white, 0.6);
    return new Fall(
        seed,
        light,
        flashes,
        new Depth(420, 0.045, 0.016, 0.006, 0.70, 0.85, 0.02, 1.0),
        new Depth(210, 0.075, 0.028, 0.010, 0.95, 1.15, 0.02, 1.15),
        new Depth(80, 0.125, 0.045, 0.016, 1.45, 1.15, 0.025, 1.4),
        new Depth(16, 0.21, 0.075, 0.025, 3.4, 0.40, 0.03, 1.9));
  }

  static Fall rain(long seed, Rgb air, Flashes flashes) {
    Rgb light = air.times(0.55).mix(new Rgb(0.040f, 0.046f, 0.054f), 0.5);
    return new Fall(
        seed,
        light,
        flashes,
        new Depth(240, 1.05, 0.10, 0, 0.55, 0.26, 0.016, 1.0),
        new Depth(120, 1.60, 0.16, 0, 0.60, 0.34, 0.017, 1.2),
        new Depth(34, 2.40, 0.24, 0, 0.75, 0.36, 0.019, 1.6));
  }

  @Override
  public void draw(Frame frame) {
    float gain = 1 + 3 * (float) flashes.at(frame.seconds());
    for (int i = 0; i < depths.length; i++) {
      draw(frame, depths[i], seeds[i], gain);
    }
  }

  private void draw(Frame frame, Depth depth, float[] seed, float gain) {
    double height = frame.height();
    double wide = frame.width() / height + 2 * MARGIN;
    double tall = 1 + 2 * MARGIN;
    double t = frame.seconds();
    double pan = frame.ground().x() / height * depth.near();
    int count = (int) Math.min(seed.length / 4, Math.round(depth.count() * wide));
    for (int i = 0; i < count; i++) {
      double pace = 0.75 + 0.5 * seed[4 * i + 2];
      double turn = seed[4 * i + 3] * 6.283;
      double phase = t * (0.7 + pace) + turn;
      double x =
          seed[4 * i] * wide + depth.wind() * pace * t + depth.sway() * Math.sin(phase) + pan;
      double y = seed[4 * i + 1] * tall + depth.speed() * pace * t;
      x = (x - Math.floor(x / wide) * wide - MARGIN) * height;
      y = (y - Math.floor(y / tall) * tall - MARGIN) * height;
      double open = depth.shutter() * height / 2;
      double dx = (depth.wind() * pace + depth.sway() * Math.cos(phase)) * open;
      double dy = depth.speed() * pace * open;
      float bright = gain * (float) (depth.strength() * (0.45 + 0.8 * seed[4 * i + 3]));
      Splat.streak(
          frame,
          x - dx,
          y - dy,
          x + dx,
          y + dy,
          Math.max(0.5, frame.px(depth.sigma() * (0.8 + 0.4 * seed[4 * i + 2]))),
          bright * light.red(),
          bright * light.green(),
          bright * light.blue());
    }
  }
}
