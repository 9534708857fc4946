package dev.starloom.enrich.storyboard;

import dev.starloom.enrich.lexicon.Mention;
import dev.starloom.enrich.narration.Clauses;
import dev.starloom.enrich.narration.Narration;
import dev.starloom.enrich.narration.Sentences;
import dev.starloom.enrich.narration.Span;
import java.util.List;

/**
 * A short title in the user's own words: the first clause, else the first great name, else a
 * beginning.
 */
final class Title {
  private static final int MOST_CHARACTERS = 20;

  private Title() {}

  static String of(String prompt, List<Mention> mentions) {
    String clause = firstClause(prompt);
    if (fits(clause)) {
      return clause;
    }
    return mentions.stream()
        .filter(mention -> mention.entry().isMemorable())
        .map(mention -> Narration.clean(prompt.substring(mention.start(), mention.end())))
        .filter(name -> !name.isEmpty() && fits(name))
        .findFirst()
        .orElseGet(() -> beginning(clause));
  }

  private static String firstClause(String prompt) {
    for (Span sentence : Sentences.of(prompt)) {
      for (Span clause : Clauses.of(prompt, sentence)) {
        String words = Narration.withoutDangling(Narration.clean(clause.of(prompt)));
        if (!words.isEmpty() && !Narration.isMark(clause.of(prompt))) {
          return words.replaceAll("[。.！!？?…]+$", "");
        }
      }
    }
    return "";
  }

  private static boolean fits(String words) {
    return words.codePointCount(0, words.length()) <= MOST_CHARACTERS;
  }

  private static String beginning(String clause) {
    int end = clause.offsetByCodePoints(0, MOST_CHARACTERS - 1);
    int space = clause.lastIndexOf(' ', end);
    return clause.substring(0, space > 0 ? space : end) + "…";
  }
}
