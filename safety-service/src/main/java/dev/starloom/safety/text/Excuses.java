package dev.starloom.safety.text;

import java.util.BitSet;
import java.util.List;

/**
 * Letters inside allowed phrases, or inside entries that are only noted. Two of them side by side
 * excuse what lies across both: 不断 and 肢体 excuse 断肢.
 */
final class Excuses {
  private final BitSet excused;

  Excuses(Phrases<String> allowed, Letters letters, List<Find> finds) {
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

  /** A note is never excused: it says why the words it covers are. */
  boolean cover(Find find) {
    return !find.isNote() && covers(find.from(), find.to());
  }

  /** Letter by letter: to look for the next one that is not excused may be to read a book. */
  private boolean covers(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!excused.get(i)) {
        return false;
      }
    }
    return true;
  }
}
