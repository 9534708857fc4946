package dev.starloom.enrich.lexicon;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dev.starloom.enrich.language.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a text names. Immutable and thread-safe. */
public final class Lexicon {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final AhoCorasickDoubleArrayTrie<Term> trie = new AhoCorasickDoubleArrayTrie<>();

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
    // The trie must be built from sorted keys, and parsing before the build is a
    // NullPointerException.
    trie.build(new Terms(entries, homonyms).byForm());
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
    List<AhoCorasickDoubleArrayTrie.Hit<Term>> hits = trie.parseText(text.folded());
    hits.sort(
        Comparator.<AhoCorasickDoubleArrayTrie.Hit<Term>>comparingInt(hit -> hit.begin)
            .thenComparing(hit -> hit.end, Comparator.reverseOrder()));
    List<Found> found = new ArrayList<>();
    int free = 0;
    for (var hit : hits) {
      if (hit.begin >= free && isWord(text, hit)) {
        free = WordBoundary.endWithPlural(text, hit.end);
        found.add(new Found(hit.begin, free, hit.value));
      }
    }
    return found;
  }

  private static boolean isWord(FoldedText text, AhoCorasickDoubleArrayTrie.Hit<Term> hit) {
    return WordBoundary.isWord(text, hit.begin, hit.end)
        && (!hit.value.capital() || text.capitalAt(hit.begin));
  }
}
