package dev.starloom.enrich.scene;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import dev.starloom.enrich.lexicon.Traits;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When the feasts of a story are held, in the year in which stories play. */
final class Feasts {
  private static final int YEAR = 2026;
  private static final int NOON_IN_CHINA = 4;

  private Feasts() {}

  /** Evenings of that year by month and day of the Chinese calendar. */
  private static final class Lunar {
    private static final Map<String, LocalDate> EVENINGS = evenings();

    private static Map<String, LocalDate> evenings() {
      var evenings = new HashMap<String, LocalDate>();
      var calendar = new ChineseCalendar();
      calendar.setTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));
      for (LocalDate day = LocalDate.of(YEAR, 1, 1); day.getYear() == YEAR; day = day.plusDays(1)) {
        calendar.setTime(Date.from(day.atTime(NOON_IN_CHINA, 0).toInstant(ZoneOffset.UTC)));
        if (calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 0) {
          int month = calendar.get(ChineseCalendar.MONTH) + 1;
          evenings.put(month + "-" + calendar.get(ChineseCalendar.DAY_OF_MONTH), day);
        }
      }
      return Map.copyOf(evenings);
    }
  }

  /** The evening that a thing of the lexicon is tied to, or nothing. */
  static Optional<LocalDate> evening(Traits traits) {
    return traits
        .value("lunar")
        .map(Lunar.EVENINGS::get)
        .or(() -> traits.value("date").map(date -> MonthDay.parse("--" + date).atYear(YEAR)));
  }
}
