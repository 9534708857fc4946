package dev.starloom.safety.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds words whose kinds mean harm near each other. Immutable, thread-safe. */
final class Neighbours {
  private static final Map<String, Integer> LETTERS_OF_USUAL_WORD =
      Map.of("en", 5, "ko", 3, "ja", 3, "zh", 2);

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> signs = new HashMap<>();
  private final Map<Word, Integer> kinds = new IdentityHashMap<>();
  private final List<Neighbourhood> all = new ArrayList<>();

  Neighbours(List<Nearness> near, List<Word> words) {
    words.forEach(word -> kinds.put(word, number(word.language(), word.kind())));
    kinds.forEach((word, number) -> signs.put(number, word.kind().hashCode()));
    for (Nearness nearness : near) {
      LETTERS_OF_USUAL_WORD.keySet().stream()
          .sorted()
          .filter(language -> isWritten(nearness, language))
          .forEach(language -> all.add(in(language, nearness)));
    }
  }

  private int number(String language, String kind) {
    return numbers.computeIfAbsent(language + ":" + kind, name -> numbers.size());
  }

  private boolean isWritten(Nearness nearness, String language) {
    return nearness.kinds().stream().allMatch(kind -> numbers.containsKey(language + ":" + kind));
  }

  private Neighbourhood in(String language, Nearness nearness) {
    int[] of = nearness.kinds().stream().mapToInt(kind -> number(language, kind)).toArray();
    int reach = nearness.reach() * LETTERS_OF_USUAL_WORD.get(language);
    return new Neighbourhood(nearness.rule(language), of, nearness.ordered(), reach);
  }

  /** The same number for a kind in every language. */
  int sign(int kind) {
    return signs.get(kind);
  }

  int kind(Word word) {
    return kinds.get(word);
  }

  /**
   * @param marks in the order of their ends
   * @param excused takes the letters of words that mean no harm where they stand, by category
   */
  List<Find> find(Letters letters, List<Mark> marks, Tokens tokens, Map<String, BitSet> excused) {
    if (marks.size() < 2) {
      return List.of();
    }
    var present = new boolean[numbers.size()];
    marks.forEach(mark -> present[mark.kind()] = true);
    List<Neighbourhood> possible = new ArrayList<>();
    for (Neighbourhood one : all) {
      if (one.isOf(present)) {
        possible.add(one);
      }
    }
    if (possible.isEmpty()) {
      return List.of();
    }
    var scan = new NeighbourScan(letters, possible, tokens, excused, numbers.size());
    marks.forEach(scan::take);
    return scan.finds();
  }
}
