package dev.starloom.sky;

import java.time.Instant;

/**
 * A place on Earth, at sea level.
 *
 * @param latitude geographic, in degrees, north positive
 * @param longitude in degrees, east positive
 */
public record Observer(double latitude, double longitude) {
  // WGS 84
  private static final double EQUATOR_KM = 6378.137;
  private static final double FLATTENING = 1 / 298.257223563;

  public Observer {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 360)) {
      throw new IllegalArgumentException("no such place: " + latitude + ", " + longitude);
    }
  }

  /**
   * From true equatorial coordinates of the date to the local frame: x to the north, y to the east,
   * z to the zenith. There the longitude of a vector is its azimuth from north over east and the
   * latitude is its altitude. The frame is left-handed, because azimuth grows clockwise.
   */
  public Rotation horizonOfDate(Instant at) {
    return horizonOfDate(EarthAxis.at(at));
  }

  Rotation horizonOfDate(EarthAxis axis) {
    double sidereal = axis.siderealTime() + longitude;
    Vector zenith = Vector.spherical(sidereal, latitude);
    Vector north = Vector.spherical(sidereal, latitude + 90);
    Vector east = Vector.spherical(sidereal + 90, 0);
    return new Rotation(north, east, zenith);
  }

  /** The same from J2000.0 coordinates. Refraction is left out. */
  public Rotation horizon(Instant at) {
    EarthAxis axis = EarthAxis.at(at);
    return horizonOfDate(axis).after(axis.fromJ2000());
  }

  /** Place in space in astronomical units from the Earth's centre, equatorial of the date. */
  Vector position(EarthAxis axis) {
    double sine = Math.sin(Math.toRadians(latitude));
    double flat = (1 - FLATTENING) * (1 - FLATTENING);
    double curvature = EQUATOR_KM / Math.sqrt(1 - (1 - flat) * sine * sine);
    Vector vertical = Vector.spherical(axis.siderealTime() + longitude, latitude);
    return new Vector(vertical.x(), vertical.y(), vertical.z() * flat)
        .times(curvature / SolarSystem.KM_AN_ASTRONOMICAL_UNIT);
  }
}
