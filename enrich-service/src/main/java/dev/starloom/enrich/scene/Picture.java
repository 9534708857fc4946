package dev.starloom.enrich.scene;

import dev.starloom.enrich.lexicon.Entry;
import dev.starloom.enrich.lexicon.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one stretch of the text names and hints at.
 *
 * @param mentions of things, in order of place
 * @param cues in order of place
 */
public record Picture(List<Mention> mentions, List<Mention> cues) {
  /** More than these don't fit into one view of the sky; what is named itself always stays. */
  private static final int MOST_FIGURES = 6;

  private static final List<String> WEATHERS = List.of("lightning", "aurora", "meteors", "waves");

  /** Named constellations, stars and the Milky Way first, then what stands for others. */
  List<String> figures() {
    Set<String> named = new LinkedHashSet<>();
    Set<String> implied = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      Entry entry = mention.entry();
      if (entry.isConstellation() || entry.isStar()) {
        named.add(entry.id());
      }
      implied.addAll(entry.traits().draw());
    }
    List<String> figures = new ArrayList<>(named);
    implied.stream()
        .filter(id -> !named.contains(id))
        .limit(Math.max(0, MOST_FIGURES - named.size()))
        .forEach(figures::add);
    return figures;
  }

  /** The ground named most often, the first of equals. */
  Optional<String> ground() {
    return mostFrequent(values("ground"));
  }

  /** A ground that is only suggested. */
  Optional<String> leaning() {
    return values("leans").findFirst();
  }

  /** The hour named most often, the first of equals. */
  Optional<String> time() {
    return mostFrequent(values("time"));
  }

  /** Of several the most dramatic. */
  Optional<String> weather() {
    Set<String> named = new LinkedHashSet<>(values("weather").toList());
    return WEATHERS.stream().filter(named::contains).findFirst();
  }

  /** Mood named most often, the first of equals. */
  public Optional<String> mood() {
    return mostFrequent(values("mood"));
  }

  boolean isClimax() {
    return values("turn").findAny().isPresent()
        || weather().filter("lightning"::equals).isPresent();
  }

  private Stream<String> values(String trait) {
    return Stream.concat(mentions.stream(), cues.stream())
        .sorted(Comparator.comparingInt(Mention::start))
        .flatMap(mention -> mention.entry().traits().value(trait).stream());
  }

  private static Optional<String> mostFrequent(Stream<String> values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }
}
