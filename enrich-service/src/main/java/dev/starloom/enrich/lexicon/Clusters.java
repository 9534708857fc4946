package dev.starloom.enrich.lexicon;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/**
 * Grapheme clusters of a text. Most characters of the four languages are one by themselves, which
 * is seen at once; ICU is asked about the others only.
 */
final class Clusters {
  private final String text;
  private BreakIterator icu;

  Clusters(String text) {
    this.text = text;
  }

  /** Where the cluster that begins at an offset ends. */
  int after(int start) {
    int next = start + 1;
    boolean alone =
        isAlone(text.charAt(start)) && (next == text.length() || isAlone(text.charAt(next)));
    return alone ? next : icu().following(start);
  }

  private BreakIterator icu() {
    if (icu == null) {
      icu = BreakIterator.getCharacterInstance(Locale.ROOT);
      icu.setText(text);
    }
    return icu;
  }

  /** Whether it joins no other such character: no mark, half of a pair or line break. */
  private static boolean isAlone(char c) {
    return UsualCharacters.fold(c) >= 0;
  }
}
