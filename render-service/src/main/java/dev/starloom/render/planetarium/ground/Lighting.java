package dev.starloom.render.planetarium.ground;

import dev.starloom.render.planetarium.frame.Palette;
import dev.starloom.render.planetarium.frame.Rgb;

/**
 * The still light of a night on land: a dome of sky light and one stronger light from a direction.
 *
 * @param key colour and strength of the directed light
 * @param x its direction to the right
 * @param y its direction upwards
 * @param z its direction away from the viewer
 */
record Lighting(Palette palette, Rgb key, double x, double y, double z) {
  private static final Rgb MOON = new Rgb(0.085f, 0.092f, 0.105f);

  /** Starlight and airglow from one side. */
  static Lighting stars(Palette palette, int side) {
    Rgb glow = palette.horizon().mix(palette.middle(), 0.35).times(0.75);
    return of(palette, glow.mix(grey(glow), 0.35), side * 0.80, 0.34, -0.16);
  }

  /**
   * Moonlight.
   *
   * @param aside degrees of azimuth to the right of the camera
   * @param altitude degrees
   * @param illuminated share of the disc that is lit
   */
  Lighting moon(double aside, double altitude, double illuminated) {
    double away = Math.toRadians(aside);
    double up = Math.toRadians(altitude);
    double strength = illuminated * Math.min(1, 0.25 + altitude / 40);
    Rgb light = key.times(0.5).mix(MOON, strength);
    return of(
        palette,
        light,
        Math.sin(away) * Math.cos(up),
        Math.max(0.25, Math.sin(up)),
        Math.cos(away) * Math.cos(up));
  }

  private static Lighting of(Palette palette, Rgb key, double x, double y, double z) {
    double length = Math.sqrt(x * x + y * y + z * z);
    return new Lighting(palette, key, x / length, y / length, z / length);
  }

  private static Rgb grey(Rgb colour) {
    float mean = (colour.red() + colour.green() + colour.blue()) / 3;
    return new Rgb(mean, mean, mean);
  }

  /** The colour of air far away before the horizon. */
  Rgb haze() {
    return palette.horizon().times(0.66).mix(palette.middle(), 0.34);
  }

  /**
   * Light that a surface sends back.
   *
   * @param albedo its colour
   * @param nx its unit normal, in the directions of the light
   * @param open share of the sky it sees, 0 to 1
   */
  void shade(float[] result, Rgb albedo, double nx, double ny, double nz, double open) {
    double direct = Math.max(0, nx * x + ny * y + nz * z) * open;
    double dome = (0.30 + 0.70 * Math.max(0, ny)) * (0.35 + 0.65 * open);
    Rgb low = palette.middle();
    Rgb high = palette.horizon();
    result[0] = (float) (albedo.red() * (dome * sky(low.red(), high.red()) + direct * key.red()));
    result[1] =
        (float) (albedo.green() * (dome * sky(low.green(), high.green()) + direct * key.green()));
    result[2] =
        (float) (albedo.blue() * (dome * sky(low.blue(), high.blue()) + direct * key.blue()));
  }

  private static double sky(double middle, double horizon) {
    return 0.55 * middle + 0.30 * horizon + 0.0012;
  }
}
