package dev.starloom.sky;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Sun, Moon and planets at a moment, seen from the Earth's centre: apparent places, that is with
 * light time, aberration and nutation. Immutable.
 */
public final class SolarSystem {
  static final double KM_AN_ASTRONOMICAL_UNIT = 149597870.7;
  private static final double LIGHT_DAYS_A_UNIT = 0.0057755183;
  private static final double DAYS_A_CENTURY = 36525;
  private static final double STEP = 0.25 / DAYS_A_CENTURY;
  private static final String EARTH = "earth";

  private final EarthAxis axis;
  private final double t;
  private final Map<Body, BodyPlace> places = new EnumMap<>(Body.class);

  private SolarSystem(Instant at) {
    axis = EarthAxis.at(at);
    t = AstronomicalTime.centuries(at);
  }

  public static SolarSystem at(Instant at) {
    var system = new SolarSystem(at);
    for (Body body : Body.values()) {
      system.places.put(body, system.place(body));
    }
    return system;
  }

  /** One body alone, which costs less. */
  public static BodyPlace place(Body body, Instant at) {
    return new SolarSystem(at).place(body);
  }

  /** The Sun alone. */
  static BodyPlace sun(Instant at) {
    return place(Body.SUN, at);
  }

  public BodyPlace place(Body body) {
    BodyPlace known = places.get(body);
    return known == null ? compute(body) : known;
  }

  private BodyPlace compute(Body body) {
    return switch (body) {
      case SUN -> sun();
      case MOON -> moon();
      default -> planet(body);
    };
  }

  private BodyPlace sun() {
    Vector sun = around(EARTH, lightTime(around(EARTH, 0))).times(-1);
    return new BodyPlace(
        Body.SUN, axis.fromEcliptic().apply(sun), Magnitudes.sun(sun.length()), MoonPhase.FULL);
  }

  private BodyPlace moon() {
    Vector moon = LunarTheory.geocentric(t).times(1 / KM_AN_ASTRONOMICAL_UNIT);
    Vector equatorial = axis.fromEcliptic().apply(moon);
    var phase = MoonPhase.of(equatorial, place(Body.SUN).position());
    return new BodyPlace(
        Body.MOON, equatorial, Magnitudes.moon(phase.angle(), moon.length()), phase);
  }

  /**
   * Going back by the light time with both planet and Earth gives light time and aberration at
   * once: Explanatory Supplement, "planetary aberration".
   */
  private BodyPlace planet(Body body) {
    double days = 0;
    Vector seen = null;
    for (int i = 0; i < 3; i++) {
      seen = around(body.id(), days).plus(around(EARTH, days).times(-1));
      days = lightTime(seen);
    }
    Vector sun = around(EARTH, days).times(-1);
    Vector equatorial = axis.fromEcliptic().apply(seen);
    return new BodyPlace(
        body,
        equatorial,
        Magnitudes.planet(body, around(body.id(), days), seen, sun.length(), t),
        MoonPhase.of(equatorial, axis.fromEcliptic().apply(sun)));
  }

  private Vector around(String planet, double daysAgo) {
    return Vsop87.heliocentric(planet, t - daysAgo / DAYS_A_CENTURY);
  }

  private static double lightTime(Vector way) {
    return way.length() * LIGHT_DAYS_A_UNIT;
  }

  /** Velocity of the Earth around the Sun in astronomical units a day, ecliptic of the date. */
  static Vector earthVelocity(double t) {
    Vector way =
        Vsop87.heliocentric(EARTH, t + STEP).plus(Vsop87.heliocentric(EARTH, t - STEP).times(-1));
    return way.times(1 / (2 * STEP * DAYS_A_CENTURY));
  }
}
