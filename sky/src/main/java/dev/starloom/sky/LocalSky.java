package dev.starloom.sky;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** The sky over a place at a moment, as it is seen. Immutable. */
public final class LocalSky {
  private final Observer observer;
  private final Instant at;
  private final boolean refraction;
  private final Rotation horizon;
  private final EarthAxis axis;
  private final SkyData catalogue;
  private final StarPlaces places;
  private final SkyData seen;
  private final SolarSystem system;
  private final Map<Body, Vector> bodies = new EnumMap<>(Body.class);

  public LocalSky(SkyData catalogue, Observer observer, Instant at, boolean refraction) {
    this.observer = observer;
    this.at = at;
    this.refraction = refraction;
    axis = EarthAxis.at(at);
    horizon = observer.horizonOfDate(axis).after(axis.fromJ2000());
    this.catalogue = catalogue;
    places = new StarPlaces(at);
    seen = catalogue.moved(star -> lifted(places.seen(star)));
    system = SolarSystem.at(at);
    for (Body body : Body.values()) {
      bodies.put(body, air(system.place(body).local(observer, at)));
    }
  }

  private Star lifted(Star star) {
    if (!refraction) {
      return star;
    }
    Vector local = air(horizon.apply(star.direction()));
    return star.towards(horizon.inverse().apply(local));
  }

  private Vector air(Vector local) {
    return refraction ? Refraction.seen(local) : local;
  }

  public Observer observer() {
    return observer;
  }

  public Instant at() {
    return at;
  }

  /** From J2000.0 coordinates, where {@link #seen} has its stars, to the local frame. */
  public Rotation horizon() {
    return horizon;
  }

  /** The catalogue with every star where it is seen: moved, aberrated and, if wanted, refracted. */
  public SkyData seen() {
    return seen;
  }

  /** Where a star of {@link #seen} stands in the local frame. */
  public Vector local(Star seenStar) {
    return horizon.apply(seenStar.direction());
  }

  /** Apparent place, true equator and equinox of the date, never refracted. */
  public Vector ofDate(int hip) {
    return axis.fromJ2000().apply(places.seen(catalogue.star(hip).orElseThrow()).direction());
  }

  /** Where a body stands in the local frame. */
  public Vector local(Body body) {
    return bodies.get(body);
  }

  public BodyPlace place(Body body) {
    return system.place(body);
  }
}
