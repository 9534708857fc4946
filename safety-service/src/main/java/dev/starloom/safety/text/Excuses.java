package dev.starloom.safety.text;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Letters inside allowed phrases, inside entries that are only noted, or of words that mean no harm
 * near others. Two of them side by side excuse what lies across both: 不断 and 肢体 excuse 断肢.
 */
final class Excuses {
  private static final BitSet NOTHING = new BitSet();

  private final BitSet excused;
  private final Map<String, BitSet> byCategory;

  /**
   * @param byCategory letters on which words near them excuse the hits of a category
   */
  Excuses(
      Map<String, BitSet> byCategory, Phrases<String> allowed, Letters letters, List<Find> finds) {
    this.byCategory = byCategory;
    excused = new BitSet(letters.length());
    allowed.find(
        letters,
        (from, phrase) -> {
          if (Placement.ceiling(letters, from, phrase) > Placement.DOUBTFUL) {
            excused.set(from, from + phrase.length());
          }
        });
    finds.stream().filter(Find::isNote).forEach(note -> excused.set(note.from(), note.to()));
  }

  /**
   * A note is never excused: it says why the words it covers are. Of words near each other it is
   * enough that one is another word than it seems.
   */
  boolean cover(Find find) {
    BitSet near = byCategory.getOrDefault(find.rule().category(), NOTHING);
    boolean covered =
        find.words().isEmpty()
            ? covers(near, find.from(), find.to())
            : find.words().stream().anyMatch(word -> covers(near, word.from(), word.to()));
    return covered && !find.isNote();
  }

  /** Letter by letter: to look for the next one that is not excused may be to read a book. */
  private boolean covers(BitSet near, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!excused.get(i) && !near.get(i)) {
        return false;
      }
    }
    return true;
  }
}
