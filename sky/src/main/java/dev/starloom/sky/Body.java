package dev.starloom.sky;

import java.util.Locale;

/** What wanders among the stars and is seen with the naked eye. */
public enum Body {
  SUN,
  MOON,
  MERCURY,
  VENUS,
  MARS,
  JUPITER,
  SATURN;

  /** The name in data: {@code moon}, {@code venus}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
