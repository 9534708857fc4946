package dev.starloom.safety.text;

/**
 * The letters and digits of a text, closed up, with repeats squeezed to one.
 *
 * <p>Looking up in this form finds a word however it is spaced out or stretched; {@link #gap} and
 * {@link #run} keep what was dropped, so that {@link Placement} can tell {@code g o r e} from
 * {@code let it go, return}.
 */
final class Letters {
  private final String key;
  private final char[] letters;
  private final int[] runs;
  private final int[] starts;
  private final int[] ends;
  private final Gap[] gaps;

  private Letters(LettersBuilder from) {
    key = from.key();
    letters = from.letters();
    runs = from.runs();
    starts = from.starts();
    ends = from.ends();
    gaps = from.gaps();
  }

  static Letters of(Folded folded) {
    return new Letters(new LettersBuilder(folded));
  }

  String key() {
    return key;
  }

  int length() {
    return key.length();
  }

  char at(int i) {
    return letters[i];
  }

  /** How often letter {@code i} stands in the text, one after the other. */
  int run(int i) {
    return runs[i];
  }

  /** What stands before letter {@code i}; the text's ends count as {@link Gap#END}. */
  Gap gap(int i) {
    return gaps[i];
  }

  /** Whether letter {@code i} stands alone, as in {@code g o r e}. */
  boolean alone(int i) {
    return gaps[i] != Gap.NONE && gaps[i + 1] != Gap.NONE;
  }

  boolean areIdeographs(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isIdeographic(letters[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the letters {@code [from, to)} are ideographs with nothing between them. */
  boolean areJoinedIdeographs(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (gaps[i] != Gap.NONE) {
        return false;
      }
    }
    return areIdeographs(from, to);
  }

  /** Offset in the user's text where letter {@code i} begins. */
  int start(int i) {
    return starts[i];
  }

  /** Offset in the user's text behind letter {@code i} and its repeats. */
  int end(int i) {
    return ends[i];
  }
}
