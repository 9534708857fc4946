package dev.starloom.render.sky;

import java.time.Instant;

/** Where the Sun is, to a hundredth of a degree. Source: Meeus, chapter 25, low accuracy. */
public final class Sun {
  private Sun() {}

  /** Direction in mean equatorial coordinates of the date. */
  public static Vector direction(Instant at) {
    double t = AstronomicalTime.centuries(at);
    double meanLongitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    double anomaly = Math.toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
    double centre =
        (1.914602 - 0.004817 * t) * Math.sin(anomaly)
            + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
            + 0.000289 * Math.sin(3 * anomaly);
    double obliquity = 23.4392911 - 0.0130042 * t;
    return Rotation.aboutX(-obliquity).apply(Vector.spherical(meanLongitude + centre, 0));
  }

  /** Altitude above the horizon in degrees. */
  public static double altitude(Instant at, Observer observer) {
    return observer.horizonOfDate(at).apply(direction(at)).latitude();
  }
}
