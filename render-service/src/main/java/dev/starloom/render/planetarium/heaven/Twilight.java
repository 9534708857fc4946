package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Rgb;
import dev.starloom.sky.Vector;

/**
 * Light of a Sun below the horizon: the dome is blue, over the Sun's azimuth lies a warm glow, and
 * opposite the Earth's shadow rises under a band of rose, the belt of Venus. Nothing is left when
 * the Sun is 18° down.
 */
final class Twilight {
  private static final double NIGHT = 18;
  private static final Rgb DOME = Rgb.display(0x1e3f7e);
  private static final Rgb EMBER = new Rgb(0.95f, 0.30f, 0.055f);
  private static final Rgb CREAM = new Rgb(0.30f, 0.23f, 0.13f);
  private static final Rgb ROSE = new Rgb(0.085f, 0.030f, 0.036f);
  private static final double BRIGHTEST = 2;

  private final double depth;
  private final double sunX;
  private final double sunY;
  private final float dome;
  private final float glow;
  private final float belt;
  private final float low;

  /**
   * @param sun local direction of the Sun
   */
  Twilight(Vector sun) {
    // brighter air would hide all that is to be seen
    depth = Math.max(BRIGHTEST, -sun.latitude());
    double flat = Math.max(1e-9, Math.hypot(sun.x(), sun.y()));
    sunX = sun.x() / flat;
    sunY = sun.y() / flat;
    double late = Curves.step(NIGHT, NIGHT - 4, depth);
    dome = (float) (late * Math.pow(10, -0.15 * (depth - 6)));
    glow = (float) (late * Math.pow(10, -0.11 * (depth - 6)));
    belt = (float) Curves.step(9.5, 4, depth);
    low = (float) (1 / (3.2 + 0.34 * Math.max(0, NIGHT - depth)));
  }

  boolean over() {
    return depth >= NIGHT;
  }

  /**
   * Adds the light of a direction.
   *
   * @param altitude in degrees
   * @param light gets it, red, green, blue
   */
  void add(Vector local, float altitude, float[] light) {
    double flat = Math.max(1e-6, Math.hypot(local.x(), local.y()));
    float towards = (float) ((local.x() * sunX + local.y() * sunY) / flat);
    float up = Math.max(0, altitude);
    float warm = glow * Curves.exp((towards - 1) * 1.7f);
    float ember = warm * Curves.exp(-up * low);
    float cream = warm * Curves.exp(-up * low * 0.42f);
    float away = belt * Curves.exp(-(towards + 1) * 1.3f);
    float band = (up - (float) (2 + 0.9 * depth)) / 3.6f;
    float rose = away * Curves.exp(-band * band);
    float shadow = band < 0 ? 0.18f * away * (1 - Curves.exp(-band * band)) : 0;
    float blue = dome * (0.72f + 0.28f * Curves.exp(-up / 25) + 0.25f * towards) * (1 - shadow);
    light[0] += DOME.red() * blue + add(EMBER.red(), CREAM.red(), ROSE.red(), ember, cream, rose);
    light[1] +=
        DOME.green() * blue + add(EMBER.green(), CREAM.green(), ROSE.green(), ember, cream, rose);
    light[2] +=
        DOME.blue() * blue + add(EMBER.blue(), CREAM.blue(), ROSE.blue(), ember, cream, rose);
  }

  private static float add(float a, float b, float c, float ember, float cream, float rose) {
    return a * ember + b * cream + c * rose;
  }
}
