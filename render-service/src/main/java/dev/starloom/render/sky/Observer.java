package dev.starloom.render.sky;

import java.time.Instant;

/**
 * A place on Earth.
 *
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 */
public record Observer(double latitude, double longitude) {
  public Observer {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 360)) {
      throw new IllegalArgumentException("no such place: " + latitude + ", " + longitude);
    }
  }

  /**
   * From equatorial coordinates of the date to the local frame: x to the north, y to the east, z to
   * the zenith. There the longitude of a vector is its azimuth from north over east and the
   * latitude is its altitude. The frame is left-handed, because azimuth grows clockwise.
   */
  public Rotation horizonOfDate(Instant at) {
    double sidereal = AstronomicalTime.greenwichSiderealTime(at) + longitude;
    Vector zenith = Vector.spherical(sidereal, latitude);
    Vector north = Vector.spherical(sidereal, latitude + 90);
    Vector east = Vector.spherical(sidereal + 90, 0);
    return new Rotation(north, east, zenith);
  }

  /** The same from J2000.0 coordinates. Refraction is left out. */
  public Rotation horizon(Instant at) {
    return horizonOfDate(at).after(Precession.fromJ2000(at));
  }
}
