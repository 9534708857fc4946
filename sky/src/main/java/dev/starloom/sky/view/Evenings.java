package dev.starloom.sky.view;

import dev.starloom.sky.Body;
import dev.starloom.sky.Rotation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The hours of a place at which a story can take place. */
final class Evenings {
  private static final int SLOTS = 96;
  private static final double SLOT = 360.0 / SLOTS;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 365;
  private static final int COARSE = 5;
  private static final int FINE = 2;
  private static final double DARK = -14;
  private static final double TWILIGHT = -8.2;
  private static final double DEEP_TWILIGHT = -11.8;
  private static final double SECONDS_A_DEGREE = 240;
  private static final double MILLIS_AN_HOUR = 3600e3;
  private static final double MOONRISE = -2;
  private static final double MOON_HIGH = 10;

  private final Dome dome;
  private final Almanac almanac;
  private final Rotation[] horizons = new Rotation[SLOTS];

  Evenings(Dome dome, Almanac almanac) {
    this.dome = dome;
    this.almanac = almanac;
    for (int slot = 0; slot < SLOTS; slot++) {
      horizons[slot] = dome.horizon(slot * SLOT);
    }
  }

  /** Days that a story may choose from; more of them if the Moon is wanted. */
  static List<LocalDate> dates(Night night, boolean moon) {
    if (night.date() != null) {
      return List.of(night.date());
    }
    var dates = new ArrayList<LocalDate>();
    for (int day = 0; day < DAYS; day += moon ? FINE : COARSE) {
      LocalDate date = FIRST.plusDays(day);
      if (night.inSeason(date)) {
        dates.add(date);
      }
    }
    return dates;
  }

  /** All hours of the days as dark as wanted; where it never gets so dark, the darkest. */
  List<Hour> hours(List<LocalDate> dates, String time) {
    var hours = new ArrayList<Hour>();
    var darkest = new ArrayList<Hour>();
    for (LocalDate date : dates) {
      double lowest = 90;
      Hour last = null;
      for (int slot = 0; slot < SLOTS; slot++) {
        Hour hour = hour(date, slot);
        double sun = altitude(Body.SUN, hour.slot(), hour.at());
        if (fits(sun, hour.fromMidnight(), time)) {
          hours.add(hour);
        }
        last = sun < lowest ? hour : last;
        lowest = Math.min(sun, lowest);
      }
      darkest.add(last);
    }
    return hours.isEmpty() ? darkest : hours;
  }

  private static boolean fits(double sun, double fromMidnight, String time) {
    boolean twilight = sun < TWILIGHT && sun > DEEP_TWILIGHT;
    return switch (time) {
      case Night.DUSK -> twilight && fromMidnight < 0;
      case Night.DAWN -> twilight && fromMidnight > 0;
      default -> sun < DARK;
    };
  }

  private Hour hour(LocalDate date, int slot) {
    long shift = Math.round(dome.place().longitude() * SECONDS_A_DEGREE);
    Instant noon = date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).minusSeconds(shift);
    Instant at = dome.next(slot * SLOT, noon);
    double fromMidnight = Duration.between(noon, at).toMillis() / MILLIS_AN_HOUR - 12;
    double high = (altitude(Body.MOON, slot, at) - MOONRISE) / (MOON_HIGH - MOONRISE);
    double lit = almanac.moonLit(at);
    double light = lit * Math.max(0, Math.min(1, high));
    return new Hour(date, slot, at, slot * SLOT, fromMidnight, lit, light);
  }

  private double altitude(Body body, int slot, Instant at) {
    return horizons[slot].apply(almanac.direction(body, at)).latitude();
  }

  /** The one hour of a wished moment. */
  static Hour exactly(Instant at, Dome dome, Almanac almanac) {
    LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
    return new Hour(day, 0, at, dome.sidereal(at), 0, almanac.moonLit(at), 0);
  }
}
