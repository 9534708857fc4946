package dev.starloom.safety.text;

import java.util.List;
import java.util.Set;

/**
 * Words of several kinds that mean harm near each other, in one sentence, in one language.
 *
 * @param severity 0: the word of the first kind means no harm there, and hits on it are excused
 * @param reach how many words of usual length may stand between them in all
 * @param kinds of {@link Word}s, each once
 * @param ordered whether the words must come in the order of the kinds
 * @param deed whether this is told in myth, too: beside a {@link MythName} it is a note
 */
record Nearness(
    String category, int severity, int reach, List<String> kinds, boolean ordered, boolean deed) {
  static final String IN_ORDER = " > ";
  static final String IN_ANY_ORDER = " + ";

  private static final int FURTHEST = 40;
  private static final int MOST_KINDS = 4;

  Nearness {
    kinds = List.copyOf(kinds);
    Rule.checkSeverity(severity);
    if (reach < 0 || reach > FURTHEST) {
      throw new IllegalArgumentException("the reach is " + reach + ", not 0 to " + FURTHEST);
    }
    if (kinds.size() < 2 || kinds.size() > MOST_KINDS || Set.copyOf(kinds).size() < kinds.size()) {
      throw new IllegalArgumentException("two to " + MOST_KINDS + " kinds are needed: " + kinds);
    }
  }

  /** What a hit in this language is called. */
  Rule rule(String language) {
    String near = String.join(ordered ? IN_ORDER : IN_ANY_ORDER, kinds);
    return new Rule(category, language, severity, near, deed);
  }
}
