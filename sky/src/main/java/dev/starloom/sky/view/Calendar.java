package dev.starloom.sky.view;

import dev.starloom.sky.Observer;
import java.time.LocalDate;
import java.util.List;

/**
 * Remembers the hours of nights and places that were asked for. Safe for use by several threads.
 */
final class Calendar {
  // a night has some 40 hours, the nights of a year some 3000
  private static final int MOST = 128;

  private record Key(Observer place, Night night, boolean moon) {}

  private final Almanac almanac;
  private final Recent<Key, List<Hour>> known = new Recent<>(MOST);

  Calendar(Almanac almanac) {
    this.almanac = almanac;
  }

  Almanac almanac() {
    return almanac;
  }

  /** All hours at which a story can take place. */
  List<Hour> hours(Dome dome, Night night, boolean moon) {
    return known.get(
        new Key(dome.place(), night, moon),
        key -> {
          List<LocalDate> dates = Evenings.dates(night, moon);
          return List.copyOf(new Evenings(dome, almanac).hours(dates, night.time()));
        });
  }
}
