package dev.starloom.safety.text;

import dev.starloom.safety.learn.Features;
import java.util.BitSet;
import java.util.List;

/**
 * The kinds of the listed words in a sentence, and pairs of kinds, as features. A kind is the same
 * in every language, so what is learnt in one of them helps in the others.
 */
final class Signs {
  /** Of a sentence that is nothing but listed words only the first kinds count. */
  private static final int MOST_KINDS = 8;

  private final List<Mark> marks;
  private final Neighbours neighbours;
  private final int[] kinds = new int[MOST_KINDS];
  private int first;

  /**
   * @param marks in the order of their ends
   */
  Signs(List<Mark> marks, Neighbours neighbours) {
    this.marks = marks;
    this.neighbours = neighbours;
  }

  /** Of letters that don't lie before those of the call before. */
  void add(int from, int to, BitSet masked, Features out) {
    while (first < marks.size() && marks.get(first).to() <= from) {
      first++;
    }
    int count = 0;
    for (int i = first; i < marks.size() && marks.get(i).to() <= to; i++) {
      Mark mark = marks.get(i);
      boolean seen = mark.from() >= from && !masked.get(mark.from()) && count < MOST_KINDS;
      count += seen && isNew(neighbours.sign(mark.kind()), count) ? 1 : 0;
    }
    for (int i = 0; i < count; i++) {
      out.addSign(kinds[i]);
      for (int j = 0; j < i; j++) {
        out.addSign(pair(kinds[i], kinds[j]));
      }
    }
  }

  /** The same for both orders. */
  private static int pair(int one, int other) {
    return (one ^ other) * 31 + one * other;
  }

  private boolean isNew(int kind, int count) {
    for (int i = 0; i < count; i++) {
      if (kinds[i] == kind) {
        return false;
      }
    }
    kinds[count] = kind;
    return true;
  }
}
