package dev.starloom.sky;

import java.time.Instant;

/** The Sun, as far as night depends on it. */
public final class Sun {
  private Sun() {}

  /** Direction in true equatorial coordinates of the date, seen from the Earth's centre. */
  public static Vector direction(Instant at) {
    return SolarSystem.sun(at).position().unit();
  }

  /** Altitude above the horizon in degrees, without refraction. */
  public static double altitude(Instant at, Observer observer) {
    return SolarSystem.sun(at).local(observer, at).latitude();
  }
}
