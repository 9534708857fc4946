package dev.starloom.safety.text;

import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextHit;
import dev.starloom.contracts.safety.TextVerdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Looks for listed words in a user's or a model's text. Deterministic, thread-safe, needs nothing
 * but the lists.
 *
 * <p>Severity 4 and 6 block, 2 asks for review. A hit quotes the user's own span; a hit inside
 * another of the same category is not repeated. A text with very many hits lists the {@value
 * HitList#MOST} most severe, but all of them decide.
 */
public final class TextGate {
  private final ClusterFolder folder = new ClusterFolder();
  private final Phrases<Rule> denied;
  private final Phrases<String> allowed;
  private final String version;

  TextGate(RuleBook book) {
    denied =
        new Phrases<>(book.rules().stream().map(r -> Phrase.of(r, r.entry(), folder)).toList());
    allowed = new Phrases<>(book.allowed().stream().map(a -> Phrase.of(a, a, folder)).toList());
    version = book.version();
  }

  /** The gate with the word lists that ship with the service. */
  public static TextGate bundled() {
    return new TextGate(RuleBookReader.bundled());
  }

  /**
   * @param source what the hits name as their source, such as {@code prompt}
   */
  public TextVerdict judge(String source, String text) {
    return judge(Map.of(source, text));
  }

  /**
   * @param textsBySource the strictest text decides; hits come in the map's order
   */
  public TextVerdict judge(Map<String, String> textsBySource) {
    var decision = Decision.PASS;
    var hits = new ArrayList<TextHit>();
    for (var entry : textsBySource.entrySet()) {
      var found = find(entry.getKey(), entry.getValue());
      decision = decision.stricter(found.decision());
      hits.addAll(found.hits());
    }
    return new TextVerdict(decision, hits, version);
  }

  private HitList find(String source, String text) {
    var literal = Folded.of(text, folder);
    var hits = new HitList(source, text);
    look(Letters.of(literal), false, hits);
    for (Folded reading : Leet.readings(literal)) {
      look(Letters.of(reading), true, hits);
    }
    return hits;
  }

  private void look(Letters letters, boolean wordsOnly, HitList hits) {
    // Most texts have no find at all, so what is allowed is looked up only when it is needed.
    var finds = new ArrayList<Find>();
    denied.find(
        letters,
        (from, phrase) -> {
          int ceiling = Placement.ceiling(letters, from, phrase);
          if (ceiling > 0 && (!wordsOnly || phrase.writing() == Writing.WORDS)) {
            finds.add(new Find(from, phrase, ceiling));
          }
        });
    if (!finds.isEmpty()) {
      report(letters, finds, hits);
    }
  }

  private void report(Letters letters, List<Find> finds, HitList hits) {
    BitSet excused = excused(letters);
    for (Find find : finds) {
      int to = find.from() + find.phrase().length();
      if (excused.nextClearBit(find.from()) < to) {
        int start = letters.start(find.from());
        int end = letters.end(to - 1);
        hits.add(find.phrase().meaning(), find.ceiling(), start, end);
      }
    }
  }

  /**
   * Letters inside allowed phrases. Two of them side by side excuse what lies across both: 不断 and
   * 肢体 excuse 断肢.
   */
  private BitSet excused(Letters letters) {
    var excused = new BitSet(letters.length());
    allowed.find(
        letters,
        (from, phrase) -> {
          if (Placement.ceiling(letters, from, phrase) > Placement.DOUBTFUL) {
            excused.set(from, from + phrase.length());
          }
        });
    return excused;
  }

  private record Find(int from, Phrase<Rule> phrase, int ceiling) {}
}
