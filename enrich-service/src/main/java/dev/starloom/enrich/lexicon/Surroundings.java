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

  /**
   * @param all in order of place
   * @param index of the homonym among them
   */
  Surroundings(FoldedText text, List<Found> all, int index) {
    this.text = text;
    this.all = all;
    this.index = index;
    this.here = all.get(index);
  }

  boolean inSentence(Context context) {
    return isBetween(context, sentenceBegin(), sentenceEnd());
  }

  boolean inReach(Context context) {
    int to = Math.min(text.folded().length(), here.end() + REACH);
    return isBetween(context, Math.max(0, here.begin() - REACH), to);
  }

  private int sentenceBegin() {
    int i = here.begin();
    while (i > 0 && here.begin() - i < REACH && STOPS.indexOf(text.at(i - 1)) < 0) {
      i--;
    }
    return i;
  }

  private int sentenceEnd() {
    int i = here.end();
    while (i < text.folded().length() && i - here.end() < REACH && STOPS.indexOf(text.at(i)) < 0) {
      i++;
    }
    return i;
  }

  private boolean isBetween(Context context, int from, int to) {
    if (context instanceof Context.Word word) {
      return hasWord(word.folded(), from, here.begin()) || hasWord(word.folded(), here.end(), to);
    }
    Context.Thing thing = (Context.Thing) context;
    return hasThing(thing, from, -1) || hasThing(thing, to, 1);
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

  private boolean hasWord(String word, int from, int to) {
    boolean latin = UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.LATIN;
    String folded = text.folded();
    for (int i = folded.indexOf(word, from); i >= 0 && i + word.length() <= to; ) {
      if (!latin || WordBoundary.isWord(text, i, i + word.length())) {
        return true;
      }
      i = folded.indexOf(word, i + 1);
    }
    return false;
  }
}
