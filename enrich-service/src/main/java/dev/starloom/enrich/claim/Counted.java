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
 * @param ways to speak of it
 */
record Counted(String name, List<Integer> counts, Set<String> needs, Map<Language, Ways> ways) {
  private static final int CELLS = 7;

  /**
   * @param words for the figure, in lower case; a text without them is searched no further
   * @param phrases that tell a number of its stars
   */
  record Ways(List<String> words, List<Pattern> phrases) {
    static Ways of(Language language, List<String> words) {
      String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
      return new Ways(words, Phrases.of(language, any, new Numerals(language)));
    }
  }

  /** From a line of the table. */
  static Counted parse(String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != CELLS) {
      throw new IllegalArgumentException("A line of counts needs 7 cells: " + line);
    }
    Map<Language, Ways> ways = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      ways.put(language, Ways.of(language, List.of(cells[3 + language.ordinal()].split("/"))));
    }
    return new Counted(
        cells[0],
        Arrays.stream(cells[1].split(",")).map(Integer::valueOf).toList(),
        cells[2].isEmpty() ? Set.of() : Set.of(cells[2].split(",")),
        ways);
  }

  /**
   * The sentence about a wrong number.
   *
   * @param text in lower case
   * @param named ids of what the text names
   */
  Optional<String> contradiction(String text, Language language, Set<String> named) {
    Ways known = ways.get(language);
    boolean spoken = known.words().stream().anyMatch(text::contains);
    if (!spoken || !needs.isEmpty() && needs.stream().noneMatch(named::contains)) {
      return Optional.empty();
    }
    Numerals numerals = new Numerals(language);
    for (Pattern phrase : known.phrases()) {
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
