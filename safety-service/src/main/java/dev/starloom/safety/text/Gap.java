package dev.starloom.safety.text;

/** What stands between two letters, from nothing to the end of a sentence. */
enum Gap {
  NONE,
  /** Signs without white space: {@code g.o.r.e}, {@code 屠*杀}. */
  MARK,
  SPACE,
  /** Punctuation inside a sentence, or a line end. */
  STOP,
  /** The end of a sentence or of the text. */
  END;

  private static final String STOPS = ",;、:\n\r\u2028\u2029";
  private static final String ENDS = "。?!";

  Gap wider(Gap other) {
    return compareTo(other) >= 0 ? this : other;
  }

  boolean isAtMost(Gap other) {
    return compareTo(other) <= 0;
  }

  /** The kind of gap that the sign at {@code i}, which is no letter, opens. */
  static Gap at(String text, int i) {
    char c = text.charAt(i);
    if (STOPS.indexOf(c) >= 0) {
      return STOP;
    }
    if (ENDS.indexOf(c) >= 0) {
      return END;
    }
    if (c == '.') {
      return isInsideWord(text, i) ? MARK : END;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) ? SPACE : MARK;
  }

  private static boolean isInsideWord(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }
}
