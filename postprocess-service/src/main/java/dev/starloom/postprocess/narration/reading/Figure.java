package dev.starloom.postprocess.narration.reading;

/**
 * A number in a text.
 *
 * @param from UTF-16 offset of its sign or first digit
 * @param to UTF-16 offset of its end
 * @param digits before the point, without separators, as ASCII
 * @param fraction after the point, or empty
 */
record Figure(String text, int from, int to, boolean negative, String digits, String fraction) {
  private static final int MOST_DIGITS = 16;

  /** Whether it is said digit by digit: the number of a catalogue, a code, or far too long. */
  boolean spelled() {
    boolean code = digits.length() > 1 && digits.startsWith("0");
    boolean listed =
        digits.length() >= 3 && before().matches("(?s).*\\b(HIP|NGC|IC|HD|HR|SAO|TYC)\\s?");
    return code || digits.length() > MOST_DIGITS || fraction.isEmpty() && listed;
  }

  boolean whole() {
    return fraction.isEmpty() && !negative;
  }

  long value() {
    return Long.parseLong(digits);
  }

  String before() {
    return text.substring(0, from);
  }

  String after() {
    return text.substring(to);
  }

  /** Replaces it, and so many characters after it. */
  Replacement by(String spoken, int more) {
    return new Replacement(from, to + more, spoken);
  }
}
