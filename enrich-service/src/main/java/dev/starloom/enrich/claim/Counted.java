package dev.starloom.enrich.claim;

import dev.starloom.enrich.language.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A figure whose stars people count.
 *
 * @param counts what is said rightly, the plain truth first
 * @param needs ids of which the text must name one for the words to mean this figure; empty for any
 * @param phrases that tell a number of its stars
 */
record Counted(
    String name, List<Integer> counts, Set<String> needs, Map<Language, List<Pattern>> phrases) {
  private static final int CELLS = 7;

  /** From a line of the table. */
  static Counted parse(String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != CELLS) {
      throw new IllegalArgumentException("A line of counts needs 7 cells: " + line);
    }
    Map<Language, List<Pattern>> phrases = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String words =
          Arrays.stream(cells[3 + language.ordinal()].split("/"))
              .map(Pattern::quote)
              .collect(Collectors.joining("|"));
      phrases.put(language, Phrases.of(language, words, new Numerals(language)));
    }
    return new Counted(
        cells[0],
        Arrays.stream(cells[1].split(",")).map(Integer::valueOf).toList(),
        cells[2].isEmpty() ? Set.of() : Set.of(cells[2].split(",")),
        phrases);
  }

  /**
   * The sentence about a wrong number.
   *
   * @param text in lower case
   * @param named ids of what the text names
   */
  Optional<String> contradiction(String text, Language language, Set<String> named) {
    if (!needs.isEmpty() && needs.stream().noneMatch(named::contains)) {
      return Optional.empty();
    }
    Numerals numerals = new Numerals(language);
    for (Pattern phrase : phrases.get(language)) {
      Matcher matcher = phrase.matcher(text);
      while (matcher.find()) {
        int said = numerals.value(matcher.group("n"));
        if (!counts.contains(said)) {
          return Optional.of(
              "%s has %d stars, not %d as the text says; the sky is drawn as it is."
                  .formatted(name, counts.get(0), said));
        }
      }
    }
    return Optional.empty();
  }
}
