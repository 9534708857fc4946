package dev.starloom.sky.view;

import java.util.SplittableRandom;

/** How fine an hour of a night is, whatever is looked at: by moonlight, by the clock, by chance. */
final class Charm {
  private static final double MOONLIGHT = 0.5;
  private static final double ODD_MOON = 0.8;
  private static final double NEW_MOON = 0.3;
  private static final double FULL_MOON = 0.95;
  private static final double LATE = 0.22;
  private static final double BEDTIME = 0;
  private static final double CHANCE = 0.2;

  private Charm() {}

  /**
   * @param moon whether the Moon is wanted
   */
  static double of(Hour hour, boolean moon, long seed) {
    double odd = moon && !fineMoon(hour) ? ODD_MOON : 0;
    double light = moon ? 0 : MOONLIGHT * hour.moonlight();
    double late = LATE * Math.max(0, hour.fromMidnight() - BEDTIME);
    return CHANCE * chance(hour, seed) - odd - light - late;
  }

  /** Neither a thin crescent nor without shadows. */
  static boolean fineMoon(Hour hour) {
    return hour.moonLit() >= NEW_MOON && hour.moonLit() <= FULL_MOON;
  }

  private static double chance(Hour hour, long seed) {
    long night = hour.evening().toEpochDay() * 0x9E3779B97F4A7C15L;
    return new SplittableRandom(seed ^ night ^ hour.slot() * 0xD1B54A32D192ED03L).nextDouble();
  }
}
