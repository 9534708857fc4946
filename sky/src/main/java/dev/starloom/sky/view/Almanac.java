package dev.starloom.sky.view;

import dev.starloom.sky.Body;
import dev.starloom.sky.SolarSystem;
import dev.starloom.sky.Vector;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where Sun, Moon and planets are, from one computation a day, which is remembered. Right to a
 * tenth of a degree. Safe for use by several threads.
 */
final class Almanac {
  private static final int MOST_DAYS = 1000;
  private static final double DAY = Duration.ofDays(1).toMillis();
  // mean distance of the Moon in radii of the Earth
  private static final double MOON = 60.3;

  private record Day(Map<Body, Vector> directions, double moonLit) {}

  private final Map<Instant, Day> days = new ConcurrentHashMap<>();

  /** J2000.0 direction seen from the Earth's centre. */
  Vector direction(Body body, Instant at) {
    Instant begin = at.truncatedTo(ChronoUnit.DAYS);
    double share = Duration.between(begin, at).toMillis() / DAY;
    Vector before = day(begin).directions.get(body);
    Vector after = day(begin.plus(1, ChronoUnit.DAYS)).directions.get(body);
    return before.times(1 - share).plus(after.times(share)).unit();
  }

  /** The same seen from a place, whose zenith is given in J2000.0 coordinates: for the Moon. */
  Vector direction(Body body, Instant at, Vector zenith) {
    Vector direction = direction(body, at);
    return body == Body.MOON ? direction.plus(zenith.times(-1 / MOON)).unit() : direction;
  }

  /** How much of the Moon is lit, 0 to 1. */
  double moonLit(Instant at) {
    return day(at.truncatedTo(ChronoUnit.DAYS)).moonLit;
  }

  private Day day(Instant midnight) {
    if (days.size() > MOST_DAYS) {
      days.clear();
    }
    return days.computeIfAbsent(midnight, Almanac::compute);
  }

  private static Day compute(Instant at) {
    var system = SolarSystem.at(at);
    var directions = new EnumMap<Body, Vector>(Body.class);
    for (Body body : Body.values()) {
      directions.put(body, Figures.ofJ2000(system.place(body).position().unit(), at));
    }
    return new Day(directions, system.place(Body.MOON).phase().illuminated());
  }
}
