package dev.starloom.enrich.lexicon;

import dev.starloom.enrich.language.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a text names. Immutable and thread-safe. */
public final class Lexicon {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Forms forms;

  /**
   * @param all each id once
   * @throws LexiconFault if a form names two entries
   */
  public Lexicon(List<Entry> all) {
    this(all, new Homonyms(List.of()));
  }

  /**
   * @param homonyms decide what forms of several meanings mean
   */
  Lexicon(List<Entry> all, Homonyms homonyms) {
    all.forEach(entry -> entries.put(entry.id(), entry));
    forms = new Forms(new Terms(entries, homonyms).byForm());
  }

  /** Everything that can be a keyword, of the lexicon that comes with the service. */
  public static Lexicon bundled() {
    return Lexicons.bundled().things();
  }

  /** Words that are no keywords but tell how a moment looks and feels. */
  public static Lexicon bundledCues() {
    return Lexicons.bundled().cues();
  }

  public Collection<Entry> entries() {
    return Collections.unmodifiableCollection(entries.values());
  }

  /** Whether there is an entry of this id. */
  public boolean has(String id) {
    return entries.containsKey(id);
  }

  public Entry entry(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("Not in the lexicon: " + id);
    }
    return entry;
  }

  public String name(String id, Language language) {
    return entry(id).name(language);
  }

  /**
   * Non-overlapping mentions in order of place; where several begin, the longest wins. False
   * friends take their words away from others and are none.
   */
  public List<Mention> mentions(String text) {
    FoldedText folded = FoldedText.of(text);
    List<Found> found = found(folded);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Found one = found.get(i);
      meaning(folded, found, i)
          .filter(entry -> !entry.isFalseFriend())
          .map(
              entry ->
                  new Mention(
                      entry, folded.originalStart(one.begin()), folded.originalEnd(one.end() - 1)))
          .ifPresent(mentions::add);
    }
    return mentions;
  }

  private static Optional<Entry> meaning(FoldedText text, List<Found> found, int index) {
    Term term = found.get(index).term();
    return term.isPlain() ? term.usual() : term.meaning(new Surroundings(text, found, index));
  }

  private List<Found> found(FoldedText text) {
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < text.folded().length()) {
      int begin = at++;
      if (WordBoundary.isInner(text, begin)) {
        continue;
      }
      Found one =
          forms.longest(text.folded(), begin, (end, term) -> isWord(text, begin, end, term));
      if (one != null) {
        at = WordBoundary.endWithPlural(text, one.end());
        found.add(new Found(begin, at, one.term()));
      }
    }
    return found;
  }

  private static boolean isWord(FoldedText text, int begin, int end, Term term) {
    return WordBoundary.isWord(text, begin, end)
        && (!term.capital() || text.capitalAt(begin))
        && (!term.japanese() || text.hasKana());
  }
}
