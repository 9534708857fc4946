package dev.starloom.sky;

/** TAI − UTC since 1972, as announced by the IERS. */
final class LeapSeconds {
  static final double FIRST_YEAR = 1972;

  /** Until the end of this year no further one has been announced. */
  static final double KNOWN_UNTIL = 2027;

  private static final int AT_FIRST = 10;
  private static final double[] INSERTED = {
    1972.5, 1973, 1974, 1975, 1976, 1977, 1978, 1979, 1980, 1981.5, 1982.5, 1983.5, 1985.5, 1988,
    1990, 1991, 1992.5, 1993.5, 1994.5, 1996, 1997.5, 1999, 2006, 2009, 2012.5, 2015.5, 2017
  };

  private LeapSeconds() {}

  static double before(double year) {
    int seconds = AT_FIRST;
    for (double inserted : INSERTED) {
      seconds += year >= inserted ? 1 : 0;
    }
    return seconds;
  }
}
