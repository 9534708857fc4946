package dev.starloom.sky.view;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;

/**
 * When a story takes place.
 *
 * @param date the evening, in the calendar of the place; null for any
 * @param season {@code spring}, {@code summer}, {@code autumn} or {@code winter} of the northern
 *     half of the Earth; null for any
 * @param time {@code night}, {@code dusk} or {@code dawn}; null means night
 */
public record Night(LocalDate date, String season, String time) {
  static final String NIGHT = "night";
  static final String DUSK = "dusk";
  static final String DAWN = "dawn";
  private static final Set<String> TIMES = Set.of(NIGHT, DUSK, DAWN);
  private static final Map<String, Set<Month>> SEASONS =
      Map.of(
          "spring", Set.of(Month.MARCH, Month.APRIL, Month.MAY),
          "summer", Set.of(Month.JUNE, Month.JULY, Month.AUGUST),
          "autumn", Set.of(Month.SEPTEMBER, Month.OCTOBER, Month.NOVEMBER),
          "winter", Set.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY));
  static final Night ANY = new Night(null, null, null);

  public Night {
    time = time == null ? NIGHT : time;
    if (!TIMES.contains(time)) {
      throw new IllegalArgumentException("unknown time: " + time);
    }
    if (season != null && !SEASONS.containsKey(season)) {
      throw new IllegalArgumentException("unknown season: " + season);
    }
  }

  /** Whether the evening of a day is in the season. */
  boolean inSeason(LocalDate evening) {
    return season == null || SEASONS.get(season).contains(evening.getMonth());
  }
}
