package dev.starloom.safety.text;

import dev.starloom.safety.learn.Features;
import java.util.BitSet;

/**
 * The parts of a sentence that a classifier knows it by: of scripts with gaps the words, pairs of
 * them and runs of 3 to 5 letters inside one; of Han, kana and Hangul runs of 1 to 3 letters
 * whatever stands between them, and of Hangul the beginnings of words and pairs of those.
 */
final class Grams {
  private static final int WORD = 0x57;
  private static final int PAIR = 0x5041;
  private static final int PIECE = 0x5049;
  private static final int RUN = 0x52;
  private static final int START = 0x53;
  private static final char BEFORE = 1;
  private static final char BEHIND = 2;
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int LONGEST_RUN = 3;

  private final Letters letters;
  private final BitSet masked;
  private final boolean masksAny;
  private final Features out;
  private int last;

  private Grams(Letters letters, BitSet masked, Features out) {
    this.letters = letters;
    this.masked = masked;
    masksAny = !masked.isEmpty();
    this.out = out;
  }

  /**
   * @param masked letters that count for nothing
   */
  static void add(Letters letters, int from, int to, BitSet masked, Features out) {
    var grams = new Grams(letters, masked, out);
    for (int i = from; i < to; ) {
      if (grams.isMasked(i)) {
        grams.last = 0;
        i++;
      } else if (Writing.isWordLetter(letters.at(i))) {
        i = grams.word(i, to);
      } else {
        grams.run(i, to);
        i++;
      }
    }
  }

  private boolean isMasked(int i) {
    return masksAny && masked.get(i);
  }

  private int word(int from, int limit) {
    int to = from + 1;
    while (to < limit && goesOn(to)) {
      to++;
    }
    int hash = WORD;
    for (int i = from; i < to; i++) {
      hash = Features.step(hash, letters.at(i));
    }
    out.addGram(hash);
    pair(hash);
    for (int i = from - 1; i <= to - SHORTEST_PIECE + 1; i++) {
      pieces(i, from, to);
    }
    return to;
  }

  /** Letters that stand alone, one after the other, are one word that is spelled out. */
  private boolean goesOn(int i) {
    if (!Writing.isWordLetter(letters.at(i)) || isMasked(i)) {
      return false;
    }
    Gap gap = letters.gap(i);
    return gap.isAtMost(Gap.MARK)
        || gap.isAtMost(Gap.STOP) && letters.alone(i) && letters.alone(i - 1);
  }

  private void pair(int hash) {
    if (last != 0) {
      out.addGram(last * 31 + hash ^ PAIR);
    }
    last = hash;
  }

  private void pieces(int start, int from, int to) {
    int hash = PIECE;
    int furthest = Math.min(to, start + LONGEST_PIECE - 1);
    for (int i = start; i <= furthest; i++) {
      char c = i < from ? BEFORE : i == to ? BEHIND : letters.at(i);
      hash = Features.step(hash, c);
      if (i - start + 1 >= SHORTEST_PIECE) {
        out.addGram(hash);
      }
    }
  }

  private void run(int from, int limit) {
    int hash = RUN;
    int to = Math.min(limit, from + LONGEST_RUN);
    for (int i = from; i < to && !isMasked(i); i++) {
      if (Writing.isWordLetter(letters.at(i))) {
        break;
      }
      hash = Features.step(hash, letters.at(i));
      out.addGram(hash);
    }
    if (Writing.isHangul(letters.at(from)) && Gap.SPACE.isAtMost(letters.gap(from))) {
      start(from, to);
    }
  }

  private void start(int from, int to) {
    if (from + 1 < to && !isMasked(from + 1)) {
      int hash = Features.step(Features.step(START, letters.at(from)), letters.at(from + 1));
      out.addGram(hash);
      pair(hash);
    }
  }
}
