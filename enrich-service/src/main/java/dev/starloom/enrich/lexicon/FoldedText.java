package dev.starloom.enrich.lexicon;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * A text in the form in which it is searched, with the way back to the user's own characters.
 *
 * <p>Folding goes by grapheme cluster, since half-width kana with their voicing marks and
 * decomposed Hangul only compose as a whole.
 */
final class FoldedText {
  private final String original;
  private final String folded;
  private final int[] starts;
  private final int[] ends;
  private LoneIdeographs ideographs;
  private Boolean kana;

  private FoldedText(String original, String folded, int[] starts, int[] ends) {
    this.original = original;
    this.folded = folded;
    this.starts = starts;
    this.ends = ends;
  }

  static FoldedText of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    int[] starts = new int[text.length() + 16];
    int[] ends = new int[starts.length];
    var clusters = new Clusters(text);
    int start = 0;
    while (start < text.length()) {
      int end = clusters.after(start);
      int from = folded.length();
      Folding.fold(text, start, end, folded);
      if (folded.length() > starts.length) {
        starts = Arrays.copyOf(starts, folded.length() * 2);
        ends = Arrays.copyOf(ends, starts.length);
      }
      Arrays.fill(starts, from, folded.length(), start);
      Arrays.fill(ends, from, folded.length(), end);
      start = end;
    }
    return new FoldedText(text, folded.toString(), starts, ends);
  }

  String folded() {
    return folded;
  }

  /** Folded character at an index, or a space outside of the text. */
  char at(int index) {
    return index < 0 || index >= folded.length() ? ' ' : folded.charAt(index);
  }

  /** UTF-16 offset in the original at which the folded character at the index begins. */
  int originalStart(int index) {
    return starts[index];
  }

  /** UTF-16 offset in the original behind the folded character at the index. */
  int originalEnd(int index) {
    return ends[index];
  }

  /** Whether the ideograph at the index is a word by itself. */
  boolean isLoneWord(int index) {
    if (ideographs == null) {
      ideographs = new LoneIdeographs(original);
    }
    return ideographs.isWord(starts[index], ends[index]);
  }

  /** Whether it is written in Japanese. */
  boolean hasKana() {
    if (kana == null) {
      kana = folded.chars().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HIRAGANA);
    }
    return kana;
  }

  boolean capitalAt(int index) {
    return Character.isUpperCase(original.codePointAt(starts[index]));
  }
}
