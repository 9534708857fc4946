package dev.starloom.enrich.scene;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import dev.starloom.contracts.story.Fact;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Entry;
import dev.starloom.enrich.lexicon.Traits;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * On which evenings of the year in which stories play the feasts and the phases of the Moon are.
 */
public final class Feasts {
  private static final int YEAR = 2026;
  private static final int NOON_IN_CHINA = 4;

  /** Days of a month of the Chinese calendar, which begins with the new Moon. */
  private static final Map<String, List<Integer>> MOONS =
      Map.of("full", List.of(15), "half", List.of(8), "crescent", List.of(4));

  private static final Map<String, List<Integer>> SEASONS =
      Map.of(
          "spring", List.of(3, 4, 5),
          "summer", List.of(6, 7, 8),
          "autumn", List.of(9, 10, 11),
          "winter", List.of(12, 1, 2));

  private Feasts() {}

  /** Evenings of that year by month and day of the Chinese calendar; some come twice. */
  private static final class Lunar {
    private static final Map<String, List<LocalDate>> EVENINGS = evenings();

    private static Map<String, List<LocalDate>> evenings() {
      var evenings = new HashMap<String, List<LocalDate>>();
      var calendar = new ChineseCalendar();
      calendar.setTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));
      for (LocalDate day = LocalDate.of(YEAR, 1, 1); day.getYear() == YEAR; day = day.plusDays(1)) {
        calendar.setTime(Date.from(day.atTime(NOON_IN_CHINA, 0).toInstant(ZoneOffset.UTC)));
        if (calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 0) {
          int month = calendar.get(ChineseCalendar.MONTH) + 1;
          String name = month + "-" + calendar.get(ChineseCalendar.DAY_OF_MONTH);
          evenings.computeIfAbsent(name, any -> new ArrayList<>()).add(day);
        }
      }
      return Map.copyOf(evenings);
    }
  }

  /** The evening that a thing of the lexicon is tied to, or nothing. */
  static Optional<LocalDate> evening(Traits traits) {
    return traits
        .value("lunar")
        .map(date -> Lunar.EVENINGS.get(date).get(0))
        .or(() -> traits.value("date").map(date -> MonthDay.parse("--" + date).atYear(YEAR)));
  }

  /** On which date a feast or another thing of the lexicon is, and by which calendar. */
  public static Optional<Fact> fact(Entry entry) {
    String name = entry.name(Language.EN);
    return evening(entry.traits())
        .map(
            date ->
                entry.traits().value("lunar").isPresent()
                    ? new Fact(
                        "%s, day %s of the Chinese calendar (month-day), is on %s in %d."
                            .formatted(name, entry.traits().value("lunar").get(), date, YEAR),
                        "Chinese calendar, time of Beijing, as computed by ICU")
                    : new Fact("%s is on %s.".formatted(name, date), "Gregorian calendar"));
  }

  /** Whether an evening is in a season of the northern half of the Earth. */
  public static boolean isIn(String season, LocalDate evening) {
    return SEASONS.get(season).contains(evening.getMonthValue());
  }

  /**
   * Evenings on which the Moon is lit so.
   *
   * @param phase {@code full}, {@code half} or {@code crescent}
   * @param season or null for any
   */
  static List<LocalDate> moons(String phase, String season) {
    return MOONS.get(phase).stream()
        .flatMap(day -> IntStream.rangeClosed(1, 12).mapToObj(month -> month + "-" + day))
        .flatMap(date -> Lunar.EVENINGS.getOrDefault(date, List.of()).stream())
        .filter(day -> season == null || isIn(season, day))
        .sorted()
        .toList();
  }
}
