package dev.starloom.enrich.narration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places of a text where a clause or a heading may begin, by UTF-16 offset. */
final class Beginnings {
  private static final String CLAUSE_ENDS = "。！？!?…；;，,、.:：\n”」』";
  private static final String BEFORE_HEADINGS = "。！？!?…」』”. \t\n\u000B\f\r\u0085\u2028\u2029";
  private static final String SPACES = " \u3000";
  private static final int MOST_SPACES = 2;

  private Beginnings() {}

  /** At the start, and after a mark with two spaces at most. */
  static BitSet ofClauses(String text) {
    BitSet begin = after(CLAUSE_ENDS, text);
    BitSet found = (BitSet) begin.clone();
    for (int at = begin.nextSetBit(1); at >= 0; at = begin.nextSetBit(at + 1)) {
      for (int i = at; i < at + MOST_SPACES && isSpace(text, i); i++) {
        found.set(i + 1);
      }
    }
    return found;
  }

  private static boolean isSpace(String text, int at) {
    return at < text.length() && SPACES.indexOf(text.charAt(at)) >= 0;
  }

  /** At the start, and after a mark, a space or a line. */
  static BitSet ofHeadings(String text) {
    return after(BEFORE_HEADINGS, text);
  }

  private static BitSet after(String marks, String text) {
    var found = new BitSet(text.length() + 1);
    found.set(0);
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        found.set(i + 1);
      }
    }
    return found;
  }

  /** Where words stand at one of the places, none within another. */
  static List<Integer> of(Pattern words, String text, BitSet places) {
    Matcher matcher = words.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    var found = new ArrayList<Integer>();
    int at = places.nextSetBit(0);
    while (at >= 0 && at < text.length()) {
      boolean here = matcher.region(at, text.length()).lookingAt();
      if (here) {
        found.add(at);
      }
      at = places.nextSetBit(here ? Math.max(at + 1, matcher.end()) : at + 1);
    }
    return found;
  }
}
