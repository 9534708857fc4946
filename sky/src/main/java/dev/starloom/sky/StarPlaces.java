package dev.starloom.sky;

import java.time.Instant;

/**
 * Where stars are seen at a moment: moved on along their proper motion and shifted by annual
 * aberration, still in J2000.0 coordinates, so that {@link Observer#horizon} and {@link
 * EarthAxis#fromJ2000} lead on from there. Left out, each below 0.8″: parallax, the Sun's gravity,
 * diurnal aberration, orbits of double stars.
 */
final class StarPlaces {
  private static final double YEARS_A_CENTURY = 100;
  private static final double LIGHT = 173.1446326847;

  private final double years;
  private final Vector velocity;

  StarPlaces(Instant at) {
    double t = AstronomicalTime.centuries(at);
    years = t * YEARS_A_CENTURY;
    Vector ofDate = EarthAxis.at(at).fromEcliptic().apply(SolarSystem.earthVelocity(t));
    velocity = EarthAxis.at(at).fromJ2000().inverse().apply(ofDate).times(1 / LIGHT);
  }

  Star seen(Star star) {
    Vector moved = star.direction().plus(star.motion().times(years)).unit();
    return star.towards(moved.plus(velocity).unit());
  }
}
