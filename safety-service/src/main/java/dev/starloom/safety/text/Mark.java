package dev.starloom.safety.text;

/**
 * A {@link Word} in a text.
 *
 * @param from first letter
 * @param to behind the last letter
 * @param kind number of its kind in its language
 * @param ceiling the highest severity that its placement allows
 */
record Mark(int from, int to, int kind, int ceiling) {
  int length() {
    return to - from;
  }

  boolean overlaps(Mark other) {
    return from < other.to && other.from < to;
  }
}
