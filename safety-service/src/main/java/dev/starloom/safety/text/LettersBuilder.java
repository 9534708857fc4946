package dev.starloom.safety.text;

import java.util.Arrays;

/**
 * Closes up one text in two passes: repeats inside a word, then repeats of letters that stand
 * alone.
 */
final class LettersBuilder {
  private final char[] letters;
  private final int[] runs;
  private final int[] starts;
  private final int[] ends;
  private final Gap[] gaps;
  private int length;

  LettersBuilder(Folded folded) {
    int capacity = folded.text().length();
    letters = new char[capacity];
    runs = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    gaps = new Gap[capacity + 1];
    Gap last = closeUp(folded);
    gaps[length] = last.wider(Gap.END);
    joinSpelledRepeats();
  }

  private Gap closeUp(Folded folded) {
    // An array, because looking a char up in a string costs several checks each time.
    char[] text = folded.text().toCharArray();
    Gap gap = Gap.END;
    boolean unseen = false;
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      if (Character.isLetterOrDigit(c)
          || Character.isSurrogate(c) && isPartOfLetter(folded.text(), i)) {
        Gap before = hidesRepeat(unseen, c) ? Gap.NONE : gap;
        add(c, before, folded.starts()[i], folded.ends()[i]);
        gap = Gap.NONE;
        unseen = false;
      } else {
        unseen = c == ClusterFolder.ZERO_WIDTH_SPACE && (unseen || gap == Gap.NONE);
        gap = gap.wider(Gap.at(folded.text(), i));
      }
    }
    return gap;
  }

  /**
   * Nobody ends a word with nothing to be seen where its last letter begins the next one: it hides
   * a repeat.
   */
  private boolean hidesRepeat(boolean unseen, char c) {
    return unseen && length > 0 && letters[length - 1] == c;
  }

  private static boolean isPartOfLetter(String text, int i) {
    int first = Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
    return first >= 0 && Character.isLetterOrDigit(text.codePointAt(first));
  }

  private void add(char c, Gap gap, int start, int end) {
    if (gap == Gap.NONE && length > 0 && letters[length - 1] == c && Character.isLetter(c)) {
      runs[length - 1]++;
      ends[length - 1] = end;
    } else {
      put(c, 1, gap, start, end);
    }
  }

  private void put(char c, int run, Gap gap, int start, int end) {
    letters[length] = c;
    runs[length] = run;
    gaps[length] = gap;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  /** Makes {@code m a s s} the same letters as {@code mass}. */
  private void joinSpelledRepeats() {
    int first = firstSpelledRepeat();
    int all = length;
    Gap last = gaps[all];
    length = first;
    boolean previousAlone = true;
    for (int i = first; i < all; i++) {
      Gap after = i + 1 == all ? last : gaps[i + 1];
      boolean alone = gaps[i] != Gap.NONE && after != Gap.NONE;
      if (alone && previousAlone && letters[length - 1] == letters[i]) {
        runs[length - 1] += runs[i];
        ends[length - 1] = ends[i];
      } else {
        put(letters[i], runs[i], gaps[i], starts[i], ends[i]);
      }
      previousAlone = alone;
    }
    gaps[length] = last;
  }

  /** Nearly no text has one; then nothing has to be moved. */
  private int firstSpelledRepeat() {
    for (int i = 1; i < length; i++) {
      boolean alone = gaps[i] != Gap.NONE && gaps[i + 1] != Gap.NONE;
      if (alone && letters[i] == letters[i - 1] && gaps[i - 1] != Gap.NONE) {
        return i;
      }
    }
    return length;
  }

  char[] letters() {
    return letters;
  }

  String key() {
    return new String(letters, 0, length);
  }

  int[] runs() {
    return runs;
  }

  int[] starts() {
    return starts;
  }

  int[] ends() {
    return ends;
  }

  Gap[] gaps() {
    return Arrays.copyOf(gaps, length + 1);
  }
}
