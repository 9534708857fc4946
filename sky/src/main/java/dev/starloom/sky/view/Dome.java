package dev.starloom.sky.view;

import dev.starloom.sky.AstronomicalTime;
import dev.starloom.sky.Observer;
import dev.starloom.sky.Rotation;
import dev.starloom.sky.Vector;
import java.time.Instant;

/**
 * The turning sky over a place. Right to a minute of arc within a year or two of its date, and a
 * hundred times faster than {@link Observer#horizon}, because the Earth's axis is taken to stand
 * still: enough to choose by, not to draw by.
 */
final class Dome {
  private static final double DEGREES_A_MILLISECOND = 360.98564736629 / 86400e3;

  private final Observer place;
  private final Rotation fromJ2000;
  private final Instant reference;
  private final double siderealThen;

  Dome(Observer place, Instant around) {
    this.place = place;
    reference = around;
    fromJ2000 = place.horizonOfDate(around).inverse().after(place.horizon(around));
    siderealThen = AstronomicalTime.greenwichSiderealTime(around) + place.longitude();
  }

  Observer place() {
    return place;
  }

  /** Local sidereal time in degrees, not reduced to one turn. */
  double sidereal(Instant at) {
    return siderealThen + (at.toEpochMilli() - reference.toEpochMilli()) * DEGREES_A_MILLISECOND;
  }

  /** The first moment from another one on with a local sidereal time in degrees. */
  Instant next(double sidereal, Instant from) {
    double way = (sidereal - sidereal(from)) % 360;
    double ahead = way < 0 ? way + 360 : way;
    return from.plusMillis(Math.round(ahead / DEGREES_A_MILLISECOND));
  }

  /** From J2000.0 to the local frame at a local sidereal time in degrees. */
  Rotation horizon(double sidereal) {
    Vector zenith = Vector.spherical(sidereal, place.latitude());
    Vector north = Vector.spherical(sidereal, place.latitude() + 90);
    Vector east = Vector.spherical(sidereal + 90, 0);
    return new Rotation(north, east, zenith).after(fromJ2000);
  }
}
