package dev.starloom.sky;

import java.time.Instant;
import java.util.List;

/** Something to look at. */
public sealed interface Target {

  String name();

  /** Direction of its middle in the local frame, without refraction. */
  Vector local(Observer observer, Instant at);

  /** Stars: one, or a whole figure. */
  record Stars(String name, List<Star> stars) implements Target {
    public Stars {
      stars = List.copyOf(stars);
    }

    @Override
    public Vector local(Observer observer, Instant at) {
      Vector sum = new Vector(0, 0, 0);
      var places = new StarPlaces(at);
      for (Star star : stars) {
        sum = sum.plus(places.seen(star).direction());
      }
      return observer.horizon(at).apply(sum.unit());
    }
  }

  /** Sun, Moon or a planet. */
  record Wanderer(String name, Body body) implements Target {
    @Override
    public Vector local(Observer observer, Instant at) {
      return SolarSystem.at(at).place(body).local(observer, at);
    }
  }

  /** A direction that does not move with the stars. */
  record Direction(double altitude, double azimuth) implements Target {
    public Direction {
      if (!(Math.abs(altitude) <= 90) || !(Math.abs(azimuth) <= 360)) {
        throw new IllegalArgumentException(
            "there is no direction with altitude " + altitude + " and azimuth " + azimuth);
      }
    }

    @Override
    public String name() {
      return "altitude " + altitude + ", azimuth " + azimuth;
    }

    @Override
    public Vector local(Observer observer, Instant at) {
      return Vector.spherical(azimuth, altitude);
    }
  }
}
