package dev.starloom.safety.text;

/**
 * Cuts letters into the pieces that are judged one by one: sentences, and of a long one pieces of
 * {@value #LONGEST} letters that overlap by half, so that no part of it is seen only torn in two.
 */
final class Windows {
  static final int LONGEST = 200;
  private static final int STEP = LONGEST / 2;

  /** Receives the letters {@code [from, to)}. */
  interface Visitor {
    void window(int from, int to);
  }

  private Windows() {}

  static void visit(Letters letters, Visitor visitor) {
    int from = 0;
    for (int i = 1; i <= letters.length(); i++) {
      if (letters.gap(i) == Gap.END) {
        cut(from, i, visitor);
        from = i;
      }
    }
  }

  private static void cut(int from, int to, Visitor visitor) {
    int start = from;
    while (to - start > LONGEST) {
      visitor.window(start, start + LONGEST);
      start += STEP;
    }
    visitor.window(start, to);
  }
}
