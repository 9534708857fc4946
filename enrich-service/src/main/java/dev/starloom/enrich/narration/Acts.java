package dev.starloom.enrich.narration;

import dev.starloom.enrich.narration.Act.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides a story where it says so itself: acts, paragraphs, numbered lists, "first … then … last",
 * jumps of time, "suddenly". Every character belongs to exactly one part.
 */
public final class Acts {
  private Acts() {}

  /** At least one part for a text that isn't empty. */
  public static List<Act> of(String text) {
    var marks = new TreeMap<>(PartMarks.in(text));
    marks.putIfAbsent(0, Opening.FLOW);
    List<Act> acts = new ArrayList<>();
    for (Map.Entry<Integer, Opening> mark : marks.entrySet()) {
      Integer next = marks.higherKey(mark.getKey());
      int end = next == null ? text.length() : next;
      add(text, acts, new Act(new Span(mark.getKey(), end), mark.getValue()));
    }
    return acts;
  }

  /** A part without a word belongs to the one before. */
  private static void add(String text, List<Act> acts, Act act) {
    int last = acts.size() - 1;
    if (last >= 0 && !hasWord(text, acts.get(last).span())) {
      Act silent = acts.remove(last);
      acts.add(new Act(silent.span().through(act.span()), act.opening()));
    } else if (last >= 0 && !hasWord(text, act.span())) {
      Act before = acts.remove(last);
      acts.add(new Act(before.span().through(act.span()), before.opening()));
    } else {
      acts.add(act);
    }
  }

  private static boolean hasWord(String text, Span span) {
    return span.of(text).codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
