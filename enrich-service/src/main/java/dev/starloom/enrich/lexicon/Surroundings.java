package dev.starloom.enrich.lexicon;

import java.lang.Character.UnicodeScript;
import java.util.List;

/** What stands around a homonym. */
final class Surroundings {
  /** Folded characters on each side: some three sentences. */
  private static final int REACH = 160;

  private static final String STOPS = ".!?。!?\n";

  private final FoldedText text;
  private final List<Found> all;
  private final int index;
  private final Found here;

  /** What stands within reach on each side; looking through the whole text takes too long. */
  private final String before;

  private final String after;

  /**
   * @param all in order of place
   * @param index of the homonym among them
   */
  Surroundings(FoldedText text, List<Found> all, int index) {
    this.text = text;
    this.all = all;
    this.index = index;
    this.here = all.get(index);
    String folded = text.folded();
    this.before = folded.substring(Math.max(0, here.begin() - REACH), here.begin());
    this.after = folded.substring(here.end(), Math.min(folded.length(), here.end() + REACH));
  }

  boolean inSentence(Context context) {
    int from = before.length();
    while (from > 0 && STOPS.indexOf(before.charAt(from - 1)) < 0) {
      from--;
    }
    int to = 0;
    while (to < after.length() && STOPS.indexOf(after.charAt(to)) < 0) {
      to++;
    }
    return isNear(context, from, to);
  }

  boolean inReach(Context context) {
    return isNear(context, 0, after.length());
  }

  /**
   * @param from index in what stands before
   * @param to index in what stands after, exclusive
   */
  private boolean isNear(Context context, int from, int to) {
    int edge = here.begin() - before.length() + from;
    if (context instanceof Context.Word word) {
      return hasWord(word.folded(), before, edge - from, from, before.length())
          || hasWord(word.folded(), after, here.end(), 0, to);
    }
    Context.Thing thing = (Context.Thing) context;
    return hasThing(thing, edge, -1) || hasThing(thing, here.end() + to, 1);
  }

  /** Goes from the homonym towards the edge. */
  private boolean hasThing(Context.Thing thing, int edge, int step) {
    for (int i = index + step; i >= 0 && i < all.size(); i += step) {
      Found other = all.get(i);
      if (step < 0 ? other.begin() < edge : other.end() > edge) {
        return false;
      }
      if (other.term().isPlain() && other.term().usual().filter(thing::is).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param offset of the part in the text
   */
  private boolean hasWord(String word, String part, int offset, int from, int to) {
    boolean latin = UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.LATIN;
    for (int i = part.indexOf(word, from); i >= 0 && i + word.length() <= to; ) {
      if (!latin || WordBoundary.isWord(text, offset + i, offset + i + word.length())) {
        return true;
      }
      i = part.indexOf(word, i + 1);
    }
    return false;
  }
}
