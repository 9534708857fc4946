package dev.starloom.safety.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Arrays;

/**
 * A text after folding; char {@code i} came from {@code [starts[i], ends[i])} of the user's text.
 */
record Folded(String text, int[] starts, int[] ends) {
  private static final BreakIterator CLUSTERS = BreakIterator.getCharacterInstance();

  /**
   * No letter has so many parts. A letter with a million marks is folded in pieces, because sorting
   * the marks of one piece takes time that grows with their square.
   */
  private static final int LONGEST_CLUSTER = 32;

  static Folded of(String original, ClusterFolder folder) {
    var out = new Builder(original.length() + 16);
    if (hasOnlySimple(original)) {
      for (int i = 0; i < original.length(); i++) {
        out.append(folder.fold(original.charAt(i)), i, i + 1);
      }
      return out.build();
    }
    var clusters = CLUSTERS.clone();
    clusters.setText(original);
    int start = clusters.first();
    for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
      for (int piece = start; piece < end; ) {
        int next = pieceEnd(original, piece, end);
        out.append(folder.fold(original.substring(piece, next)), start, end);
        piece = next;
      }
      start = end;
    }
    return out.build();
  }

  /** Whether every char is a cluster, as in nearly all texts; to look for clusters is slow. */
  private static boolean hasOnlySimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSimple(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** ASCII, punctuation, kana, ideographs and syllables that no mark or jamo can be. */
  private static boolean isSimple(char c) {
    return c >= 0x20 && c < 0x7f
        || c >= 0x4e00 && c < 0xa000
        || c >= 0xac00 && c <= 0xd7a3
        || c >= 0x3041 && c <= 0x3096
        || c >= 0x30a1 && c <= 0x30fe
        || c >= 0x3000 && c <= 0x3020
        || c >= 0xff01 && c <= 0xff5e
        || c >= 0x2010 && c <= 0x2027;
  }

  private static int pieceEnd(String text, int start, int end) {
    if (end - start <= LONGEST_CLUSTER) {
      return end;
    }
    int cut = start + LONGEST_CLUSTER;
    return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
  }

  /** The same places with other characters, one for one. */
  Folded withText(String other) {
    if (other.length() != text.length()) {
      throw new IllegalArgumentException("not one for one: " + other.length());
    }
    return new Folded(other, starts, ends);
  }

  /** Of arrays, because every text goes through it char by char. */
  private static final class Builder {
    private char[] text;
    private int[] starts;
    private int[] ends;
    private int length;

    Builder(int capacity) {
      text = new char[capacity];
      starts = new int[capacity];
      ends = new int[capacity];
    }

    void append(String folded, int start, int end) {
      if (length + folded.length() > text.length) {
        grow(2 * (length + folded.length()));
      }
      for (int i = 0; i < folded.length(); i++, length++) {
        text[length] = folded.charAt(i);
        starts[length] = start;
        ends[length] = end;
      }
    }

    private void grow(int capacity) {
      text = Arrays.copyOf(text, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }

    Folded build() {
      return new Folded(new String(text, 0, length), starts, ends);
    }
  }
}
