package dev.starloom.sky.view;

import dev.starloom.sky.Observer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the hours of nights and places that were asked for. Safe for use by several threads.
 */
final class Calendar {
  private static final int MOST = 24;

  private record Key(Observer place, Night night, boolean moon) {}

  private final Almanac almanac;
  private final Map<Key, List<Hour>> known = new ConcurrentHashMap<>();

  Calendar(Almanac almanac) {
    this.almanac = almanac;
  }

  Almanac almanac() {
    return almanac;
  }

  /** All hours at which a story can take place. */
  List<Hour> hours(Dome dome, Night night, boolean moon) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(
        new Key(dome.place(), night, moon),
        key -> {
          List<LocalDate> dates = Evenings.dates(night, moon);
          return List.copyOf(new Evenings(dome, almanac).hours(dates, night.time()));
        });
  }
}
