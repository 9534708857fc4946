package dev.starloom.render.planetarium.heaven;

import dev.starloom.render.planetarium.frame.Curves;
import dev.starloom.render.planetarium.frame.Frame;
import dev.starloom.sky.Body;
import dev.starloom.sky.LocalSky;
import dev.starloom.sky.Vector;

/**
 * What lights the air of a night besides the night itself.
 *
 * @param sun J2000.0 direction; null for a Sun that gives no light
 * @param moon J2000.0 direction; null for a Moon that gives no light
 * @param moonShare how much of the Moon's disc is lit, 0 to 1
 */
public record SkyLight(Vector sun, Vector moon, double moonShare) {
  /** Neither Sun nor Moon. */
  public static final SkyLight DARK = new SkyLight(null, null, 0);

  /** Stars of a dark night are seen down to here; those of the catalogue end before. */
  static final double DARK_LIMIT = 7.6;

  private static final Vector NADIR = new Vector(0, 0, -1);
  private static final double NIGHT = 18;
  private static final double DUSK_LIMIT = 1.8;
  private static final double CIVIL = 6;
  private static final double DAY = -3;
  private static final double MOON_LOSS = 1.1;

  /** Of a sky by day nothing: it is drawn as a night, as the film's notes say. */
  public static SkyLight of(LocalSky sky) {
    if (sky.local(Body.SUN).latitude() > DAY) {
      return DARK;
    }
    return new SkyLight(
        sky.horizon().inverse().apply(sky.local(Body.SUN)),
        sky.horizon().inverse().apply(sky.local(Body.MOON)),
        sky.place(Body.MOON).phase().illuminated());
  }

  /** Local direction. */
  Vector sunIn(Frame frame) {
    return sun == null ? NADIR : frame.local(sun);
  }

  /** Local direction. */
  Vector moonIn(Frame frame) {
    return moon == null ? NADIR : frame.local(moon);
  }

  /** How far the Sun is below the horizon, in degrees. */
  double depth(Frame frame) {
    return -sunIn(frame).latitude();
  }

  /** 0 without moonlight, 1 under a full Moon high in the sky. A half Moon gives a tenth. */
  double moonlight(Frame frame) {
    double up = moonIn(frame).z();
    return up <= 0 ? 0 : Math.pow(moonShare, 2.6) * Curves.step(-0.05, 0.6, up);
  }

  /**
   * Magnitude of the faintest stars that are seen. Few stars stand in the sky when the Sun is 6°
   * down, all when it is 18° down.
   */
  double limit(Frame frame) {
    double left = Math.max(0, Math.min(1.2, (NIGHT - depth(frame)) / (NIGHT - CIVIL)));
    double dusk = (DARK_LIMIT - DUSK_LIMIT) * Math.pow(left, 1.25);
    return DARK_LIMIT - dusk - MOON_LOSS * moonlight(frame);
  }

  /** How strong faint light without an edge still is against the air, 0 to 1. */
  double contrast(Frame frame) {
    return Math.pow(10, -0.4 * (DARK_LIMIT - limit(frame)));
  }
}
