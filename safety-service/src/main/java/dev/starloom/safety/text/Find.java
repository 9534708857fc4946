package dev.starloom.safety.text;

import java.util.List;

/**
 * The letters of an entry, or of words near each other, in a text.
 *
 * @param from first letter
 * @param to behind the last letter
 * @param ceiling the highest severity that its placement allows
 * @param words near each other; empty for an entry
 */
record Find(int from, int to, Rule rule, int ceiling, List<Mark> words) {
  /**
   * Of words near each other, from the first to the last. With no letter between them each says
   * what the letters beside the others are, so none of them is in doubt.
   */
  static Find of(Rule rule, List<Mark> words) {
    int from = words.stream().mapToInt(Mark::from).min().orElseThrow();
    int to = words.stream().mapToInt(Mark::to).max().orElseThrow();
    boolean joined = words.stream().mapToInt(Mark::length).sum() == to - from;
    int least = words.stream().mapToInt(Mark::ceiling).min().orElseThrow();
    return new Find(from, to, rule, joined ? Placement.CERTAIN : least, words);
  }

  int severity() {
    return Math.min(rule().severity(), ceiling);
  }

  /** Only ideographs that stand together can be the end of one word and the start of another. */
  boolean mayBeAccident(Letters letters) {
    return letters.areJoinedIdeographs(from, to) && severity() > Placement.DOUBTFUL;
  }

  /** Whether its entry says no more than that the words are worth a note. */
  boolean isNote() {
    return rule().severity() == 0;
  }
}
