package dev.starloom.safety.text;

/**
 * A {@link Nearness} in one language.
 *
 * @param kinds by number
 * @param reach in letters
 */
record Neighbourhood(Rule rule, int[] kinds, boolean ordered, int reach) {
  /** Whether all its kinds are among these. A plain loop, because every text asks all of them. */
  boolean isOf(boolean[] present) {
    for (int kind : kinds) {
      if (!present[kind]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether no more letters than the reach lie between the marks, none in two of them, and they are
   * in order if that matters.
   */
  boolean holds(Mark[] marks) {
    int from = Integer.MAX_VALUE;
    int to = 0;
    int letters = 0;
    for (int i = 0; i < marks.length; i++) {
      for (int j = 0; j < i; j++) {
        if (marks[i].overlaps(marks[j]) || ordered && marks[i].from() < marks[j].from()) {
          return false;
        }
      }
      from = Math.min(from, marks[i].from());
      to = Math.max(to, marks[i].to());
      letters += marks[i].length();
    }
    return to - from - letters <= reach;
  }
}
