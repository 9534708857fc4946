package dev.starloom.enrich.lexicon;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dev.starloom.enrich.language.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds what a text names. Immutable and thread-safe. */
public final class Lexicon {
  private static final List<String> THINGS =
      List.of("constellations", "stars", "mansions", "myths", "places", "sky", "friends");
  private static final List<String> CUES = List.of("cues", "friends");

  private final Map<String, Entry> entries = new HashMap<>();
  private final AhoCorasickDoubleArrayTrie<Term> trie = new AhoCorasickDoubleArrayTrie<>();

  private record Term(Entry entry, Form form) {}

  /**
   * @throws IllegalArgumentException if an id occurs twice or a form names two entries
   */
  public Lexicon(List<Entry> all) {
    // The trie must be built from sorted keys, and parsing before the build is a
    // NullPointerException.
    TreeMap<String, Term> terms = new TreeMap<>();
    for (Entry entry : all) {
      if (entries.put(entry.id(), entry) != null) {
        throw new IllegalArgumentException(entry.id() + " is defined twice");
      }
      searched(entry).forEach(form -> add(terms, new Term(entry, form)));
    }
    trie.build(terms);
  }

  /** Everything that can be a keyword. */
  public static Lexicon bundled() {
    return of(THINGS);
  }

  /** Words that are no keywords but tell how a moment looks and feels. */
  public static Lexicon bundledCues() {
    return of(CUES);
  }

  private static Lexicon of(List<String> files) {
    return new Lexicon(files.stream().flatMap(file -> LexiconFile.read(file).stream()).toList());
  }

  private static Stream<Form> searched(Entry entry) {
    return entry.forms().values().stream().flatMap(List::stream).filter(Form::searched);
  }

  private static void add(TreeMap<String, Term> terms, Term term) {
    Term other = terms.put(Folding.fold(term.form().text()), term);
    if (other != null && !other.entry().equals(term.entry())) {
      throw new IllegalArgumentException(
          "%s names %s and %s"
              .formatted(term.form().text(), other.entry().id(), term.entry().id()));
    }
  }

  public Collection<Entry> entries() {
    return entries.values();
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
    List<AhoCorasickDoubleArrayTrie.Hit<Term>> hits = trie.parseText(folded.folded());
    hits.sort(
        Comparator.<AhoCorasickDoubleArrayTrie.Hit<Term>>comparingInt(hit -> hit.begin)
            .thenComparing(hit -> hit.end, Comparator.reverseOrder()));
    List<Mention> mentions = new ArrayList<>();
    int free = 0;
    for (var hit : hits) {
      if (hit.begin >= free && isWord(folded, hit)) {
        int end = WordBoundary.endWithPlural(folded, hit.end);
        mentions.add(
            new Mention(
                hit.value.entry(), folded.originalStart(hit.begin), folded.originalEnd(end - 1)));
        free = end;
      }
    }
    mentions.removeIf(mention -> mention.entry().isFalseFriend());
    return mentions;
  }

  private static boolean isWord(FoldedText text, AhoCorasickDoubleArrayTrie.Hit<Term> hit) {
    return WordBoundary.isWord(text, hit.begin, hit.end)
        && (!hit.value.form().capital() || text.capitalAt(hit.begin));
  }
}
