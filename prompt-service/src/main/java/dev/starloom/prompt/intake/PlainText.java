package dev.starloom.prompt.intake;

/**
 * What a text of a user may hold: everything that people write.
 *
 * <p>Invisible characters are taken: scripts and emoji are spelt with joiners, and quotations with
 * direction marks. They hide nothing, because the text gate looks at what is left without them.
 */
public final class PlainText {
  /** The longest run in a text that is safe to stream (Unicode Annex 15). */
  private static final int MAX_MARKS = 30;

  private PlainText() {}

  /**
   * Throws {@link Rejected} if a text can't be stored or shown.
   *
   * @param max in characters (Unicode code points)
   */
  public static String check(String field, String text, int max) {
    if (text.codePointCount(0, text.length()) > max) {
      throw Rejected.field(field, "The " + field + " has more than " + max + " characters.");
    }
    if (text.codePoints().anyMatch(PlainText::unstorable)) {
      throw Rejected.field(
          field, "The " + field + " has control characters or broken surrogate pairs.");
    }
    if (longestRunOfMarks(text) > MAX_MARKS) {
      throw new Rejected(
          400,
          "too_many_combining_marks",
          field,
          "The " + field + " has more than " + MAX_MARKS + " combining marks on one character.");
    }
    return text;
  }

  /** Whether there is nothing to see. */
  public static boolean blank(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  /** NUL and friends, and halves of surrogate pairs, which no database column takes. */
  private static boolean unstorable(int codePoint) {
    boolean layout = codePoint >= '\t' && codePoint <= '\r';
    return Character.isISOControl(codePoint) && !layout
        || Character.getType(codePoint) == Character.SURROGATE;
  }

  /** Invisible characters neither count nor end a run: they would only hide its length. */
  private static int longestRunOfMarks(String text) {
    int longest = 0;
    int run = 0;
    for (int c : text.codePoints().toArray()) {
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || type == Character.COMBINING_SPACING_MARK) {
        longest = Math.max(longest, ++run);
      } else if (type != Character.FORMAT) {
        run = 0;
      }
    }
    return longest;
  }
}
