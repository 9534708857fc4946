package dev.starloom.safety.text;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for listed words in a user's or a model's text. Deterministic, thread-safe, needs nothing
 * but the lists.
 *
 * <p>A {@link TextPolicy} says what a hit's severity leads to. A hit quotes the user's own span; a
 * hit inside another of the same category is not repeated. A text with very many hits lists the
 * {@value HitList#MOST} most severe, but all of them decide.
 */
public final class TextGate {
  private final ClusterFolder folder = new ClusterFolder();
  private final Phrases<Entry> denied;
  private final Neighbours neighbours;
  private final Phrases<String> allowed;
  private final Phrases<MythName> names;
  private final Optional<Sense> sense;
  private final int examples;
  private final String version;

  TextGate(RuleBook book, Sureness sureness) {
    denied = new Phrases<>(Stream.of(book.rules(), book.words()).flatMap(this::phrases).toList());
    neighbours = new Neighbours(book.near(), book.words());
    allowed = new Phrases<>(book.allowed().stream().map(a -> Phrase.of(a, a, folder)).toList());
    names = new Phrases<>(book.names().stream().map(n -> Phrase.of(n, n.name(), folder)).toList());
    version = book.version();
    examples = book.examples().size();
    sense = teach(book.examples(), sureness);
  }

  /** What the examples teach a gate with these lists. */
  Optional<Sense> teach(List<Example> examples, Sureness sureness) {
    return Sense.taught(examples, this::see, neighbours, sureness);
  }

  private Stream<Phrase<Entry>> phrases(List<? extends Entry> entries) {
    return entries.stream().map(entry -> Phrase.of(entry, entry.entry(), folder));
  }

  /**
   * @throws ListFault if the lists can't be used
   */
  static TextGate of(WordLists lists, Sureness sureness) {
    return new TextGate(RuleBookReader.read(lists), sureness);
  }

  static TextGate of(WordLists lists) {
    return of(lists, Sureness.USUAL);
  }

  /** The gate with the word lists that ship with the service. */
  public static TextGate bundled() {
    return Bundled.GATE;
  }

  /** Made when it is first asked for, and once, because it has to learn. */
  private static final class Bundled {
    private static final TextGate GATE = of(WordLists.bundled());
  }

  /**
   * The gate with the lists of a folder over the bundled ones.
   *
   * @throws ListFault if the lists can't be used
   */
  public static TextGate withFolder(Path folder) {
    return of(WordLists.bundled().with(new ListFolder(folder).read()));
  }

  /** Of the word lists: what a verdict calls its rules. */
  public String version() {
    return version;
  }

  /** How many examples it was given. */
  int examples() {
    return examples;
  }

  /** Whether the examples taught it anything: none do, or those of one side only. */
  boolean isTaught() {
    return sense.isPresent();
  }

  /**
   * @param source what the hits name as their source, such as {@code prompt}
   */
  public TextVerdict judge(String source, String text, TextPolicy policy) {
    return judge(Map.of(source, text), policy);
  }

  /**
   * @param textsBySource the strictest text decides; hits come in the map's order
   */
  public TextVerdict judge(Map<String, String> textsBySource, TextPolicy policy) {
    var decision = Decision.PASS;
    var hits = new ArrayList<TextHit>();
    var notes = new ArrayList<TextHit>();
    for (var entry : textsBySource.entrySet()) {
      var found = find(entry.getKey(), entry.getValue(), policy);
      decision = decision.stricter(found.decision());
      hits.addAll(found.hits());
      notes.addAll(found.notes());
    }
    return new TextVerdict(decision, hits, version, notes, policy.audience());
  }

  private HitList find(String source, String text, TextPolicy policy) {
    var literal = Folded.of(text, folder);
    var hits = new HitList(source, text, policy);
    var tokens = new Tokens(text);
    judge(literal, writing -> true, tokens, hits);
    for (Folded reading : Leet.readings(literal)) {
      judge(reading, Writing.WORDS::equals, tokens, hits);
    }
    Jamo.reading(literal)
        .ifPresent(reading -> judge(reading, Writing.SYLLABLES::equals, tokens, hits));
    return hits;
  }

  private void judge(Folded reading, Predicate<Writing> kinds, Tokens tokens, HitList hits) {
    var seen = look(Letters.of(reading), kinds, tokens, hits);
    sense.ifPresent(judge -> judge.judge(seen, hits));
  }

  /** What an example looks like; no one reads the hits. */
  Seen see(String text) {
    var letters = Letters.of(Folded.of(text, folder));
    var hits = new HitList("example", text, TextPolicy.GENERAL);
    return look(letters, writing -> true, new Tokens(text), hits);
  }

  private Seen look(Letters letters, Predicate<Writing> kinds, Tokens tokens, HitList hits) {
    // Most texts have no find at all, so what is allowed is looked up only when it is needed.
    var finds = new ArrayList<Find>();
    var marks = new ArrayList<Mark>();
    var closedUp = new Tokens(letters.key());
    denied.find(
        letters,
        (from, phrase) -> {
          int ceiling = ceiling(letters, from, phrase, closedUp);
          if (ceiling > 0 && kinds.test(phrase.writing())) {
            int to = from + phrase.length();
            if (phrase.meaning() instanceof Rule rule) {
              finds.add(new Find(from, to, rule, ceiling, List.of()));
            } else if (phrase.meaning() instanceof Word word) {
              marks.add(new Mark(from, to, neighbours.kind(word), ceiling));
            }
          }
        });
    var excused = new HashMap<String, BitSet>();
    finds.addAll(neighbours.find(letters, marks, tokens, excused));
    if (finds.isEmpty()) {
      return new Seen(letters, marks, Heard.NOTHING);
    }
    var heard = new Heard(letters.length());
    report(letters, finds, new Excuses(excused, allowed, letters, finds), tokens, hits, heard);
    return new Seen(letters, marks, heard);
  }

  /** What a comma tears is doubtful if it is a word of the text without its gaps. */
  private static int ceiling(Letters letters, int from, Phrase<?> phrase, Tokens closedUp) {
    int ceiling = Placement.ceiling(letters, from, phrase);
    boolean torn =
        ceiling == 0
            && Placement.isTorn(letters, from, phrase)
            && closedUp.cutNone(from, from + phrase.length());
    return torn ? Placement.DOUBTFUL : ceiling;
  }

  private void report(
      Letters letters,
      List<Find> finds,
      Excuses excuses,
      Tokens tokens,
      HitList hits,
      Heard heard) {
    boolean deeds = finds.stream().anyMatch(find -> find.rule().deed());
    var tales = deeds ? Tales.of(names, letters) : Tales.NONE;
    for (Find find : finds) {
      boolean covered = excuses.cover(find);
      boolean told = find.rule().deed() && find.severity() > 0 && tales.tell(find);
      if (covered || told || find.isNote()) {
        heard.excuse(find);
      }
      if (!covered) {
        int severity = severity(letters, find, tokens);
        int judged = told ? hits.policy().ofTale(severity) : severity;
        heard.hit(find, judged);
        hits.add(find.rule(), judged, letters.start(find.from()), letters.end(find.to() - 1));
      }
    }
  }

  private static int severity(Letters letters, Find find, Tokens tokens) {
    boolean accident =
        find.mayBeAccident(letters)
            && tokens.cutBoth(letters.start(find.from()), letters.end(find.to() - 1));
    return accident ? Math.min(find.severity(), Placement.DOUBTFUL) : find.severity();
  }
}
