package dev.starloom.enrich.lexicon;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/**
 * Tells whether one ideograph among others is a word by itself, as 狗 is in 狗跑 and 风 is not in 风景.
 * ICU divides the text by its dictionary of Chinese and Japanese words.
 */
final class LoneIdeographs {
  private static final String MEASURES = "只匹条头朵片阵场棵座艘颗把群滴道";

  private final String text;
  private final BreakIterator words;

  LoneIdeographs(String text) {
    this.text = text;
    this.words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
  }

  /**
   * @param start UTF-16 offset, inclusive
   * @param end UTF-16 offset, exclusive
   */
  boolean isWord(int start, int end) {
    return words.isBoundary(end) && (words.isBoundary(start) || isMeasured(start));
  }

  /** The dictionary takes 一朵花 and 匹马 as one word. */
  private boolean isMeasured(int start) {
    return start > 1
        && MEASURES.indexOf(text.charAt(start - 1)) >= 0
        && (words.isBoundary(start - 1) || words.isBoundary(start - 2));
  }
}
