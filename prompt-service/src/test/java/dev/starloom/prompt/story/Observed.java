package dev.starloom.prompt.story;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The moves that were seen, with what caused them. */
final class Observed {
  private final Map<String, SortedSet<String>> causes = new TreeMap<>();

  void add(String cause, List<Move> moves) {
    for (Move move : moves) {
      String key = LegalMoves.key(move.ofStory(), move.from(), move.to());
      causes.computeIfAbsent(key, fresh -> new TreeSet<>()).add(cause);
    }
  }

  /** Causes by {@link LegalMoves#key}. */
  Map<String, SortedSet<String>> causes() {
    return causes;
  }
}
