package dev.starloom.safety.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * The words of a text of ideographs, by dictionary: 女性交流 is 女性 and 交流, so what lies across both may
 * be an accident.
 */
final class Tokens {
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.CHINESE);

  /** Longer than any text of a film; what lies in a longer one is no accident. */
  private static final int LONGEST = 20_000;

  private final String text;
  private BreakIterator words;

  Tokens(String text) {
    this.text = text;
  }

  /** Whether one word goes on into the span at its start, and another one beyond its end. */
  boolean cutBoth(int start, int end) {
    if (text.length() > LONGEST || words().isBoundary(start) || words().isBoundary(end)) {
      return false;
    }
    // A word that holds the whole span, such as 大屠杀, is no accident.
    int first = words().following(start);
    return first != BreakIterator.DONE && first < end;
  }

  /** Whether a word begins where the span does, and one ends where it does. */
  boolean cutNone(int start, int end) {
    return text.length() <= LONGEST && words().isBoundary(start) && words().isBoundary(end);
  }

  private BreakIterator words() {
    if (words == null) {
      words = WORDS.clone();
      words.setText(text);
    }
    return words;
  }
}
