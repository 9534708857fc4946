package dev.starloom.enrich.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * What a folded form means.
 *
 * @param capital only a capitalised word is meant
 * @param japanese only in a text with kana
 * @param usual what it means where no reading holds
 * @param readings in order of precedence
 */
record Term(boolean capital, boolean japanese, Optional<Entry> usual, List<Reading> readings) {
  /**
   * @param entry empty where something is meant that the lexicon doesn't know
   */
  record Reading(HomonymRule rule, Optional<Entry> entry) {}

  /** Whether it means the same wherever it stands. */
  boolean isPlain() {
    return readings.isEmpty();
  }

  /** What the words of the sentence decide goes before what those around it do. */
  Optional<Entry> meaning(Surroundings around) {
    List<Reading> possible =
        readings.stream().filter(reading -> reading.rule().isNear(around::inReach)).toList();
    return possible.stream()
        .filter(reading -> reading.rule().holds(around::inSentence))
        .findFirst()
        .or(() -> possible.stream().filter(r -> r.rule().holds(around::inReach)).findFirst())
        .map(Reading::entry)
        .orElse(usual);
  }
}
