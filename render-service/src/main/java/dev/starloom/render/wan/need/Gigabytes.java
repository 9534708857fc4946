package dev.starloom.render.wan.need;

import java.util.Locale;

/** Amounts of memory in words. */
final class Gigabytes {
  private static final double GIGA = 1e9;
  private static final double MEGA = 1e6;

  private Gigabytes() {}

  static String of(long bytes) {
    return bytes < GIGA
        ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGA)
        : String.format(Locale.ROOT, "%.1f GB", bytes / GIGA);
  }
}
