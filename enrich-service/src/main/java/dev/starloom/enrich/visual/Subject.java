package dev.starloom.enrich.visual;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.narration.Clauses;
import dev.starloom.enrich.narration.Narration;
import dev.starloom.enrich.narration.Sentences;
import dev.starloom.enrich.narration.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Condenses the user's words to those that a picture can show, without new ones. */
final class Subject {
  /** So that the whole prompt stays within 200 characters, or words in English. */
  private static final int MOST_CHARACTERS = 72;

  private static final int MOST_WORDS = 70;

  private Subject() {}

  /**
   * @param isPicture whether a clause of the line shows something
   */
  static String of(String line, Language language, Predicate<String> isPicture) {
    List<Span> clauses = new ArrayList<>();
    Sentences.of(line).forEach(sentence -> clauses.addAll(Clauses.of(line, sentence)));
    List<Span> byWorth =
        clauses.stream()
            .sorted(Comparator.comparing((Span clause) -> !isPicture.test(clause.of(line))))
            .toList();
    List<Span> kept = new ArrayList<>();
    int size = 0;
    for (Span clause : byWorth) {
      size += size(clause.of(line), language);
      if (size > most(language)) {
        break;
      }
      kept.add(clause);
    }
    return kept.isEmpty() ? head(line, language) : join(line, kept);
  }

  private static String join(String line, List<Span> kept) {
    String joined =
        kept.stream()
            .sorted(Comparator.comparingInt(Span::start))
            .map(clause -> clause.of(line))
            .collect(Collectors.joining());
    return Narration.withoutDangling(joined).replaceAll("[。.！!？?…\\s]+$", "");
  }

  /** The beginning of a clause that is longer than a whole prompt may be. */
  private static String head(String line, Language language) {
    if (language == Language.EN) {
      String[] words = line.split("\\s+", MOST_WORDS + 1);
      if (words.length > 1) {
        return String.join(" ", List.of(words).subList(0, Math.min(words.length, MOST_WORDS)));
      }
    }
    return line.codePoints()
        .limit(MOST_CHARACTERS)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int size(String clause, Language language) {
    return language == Language.EN
        ? clause.strip().split("\\s+").length
        : clause.codePointCount(0, clause.length());
  }

  private static int most(Language language) {
    return language == Language.EN ? MOST_WORDS : MOST_CHARACTERS;
  }
}
