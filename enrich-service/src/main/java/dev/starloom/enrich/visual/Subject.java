package dev.starloom.enrich.visual;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.narration.Clauses;
import dev.starloom.enrich.narration.Narration;
import dev.starloom.enrich.narration.Sentences;
import dev.starloom.enrich.narration.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Condenses the user's words to those that a picture can show, without new ones. */
final class Subject {
  /** As long as the longest line of words can be. */
  private static final int MOST_CHARACTERS = 1200;

  private Subject() {}

  /**
   * @param room most characters, or words in English
   * @param isPicture whether a clause of the line shows something
   */
  static String of(String line, Language language, int room, Predicate<String> isPicture) {
    List<Span> clauses =
        Sentences.of(line).stream().flatMap(all -> Clauses.of(line, all).stream()).toList();
    List<Span> kept = fitting(clauses, line, language, room);
    if (kept.size() < clauses.size()) {
      kept = fitting(byWorth(clauses, line, isPicture), line, language, room);
    }
    String subject = kept.isEmpty() ? head(line, language, room) : join(line, kept);
    return subject.codePointCount(0, subject.length()) <= MOST_CHARACTERS
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, MOST_CHARACTERS));
  }

  /** Those that show something first. */
  private static List<Span> byWorth(List<Span> clauses, String line, Predicate<String> isPicture) {
    return clauses.stream()
        .sorted(Comparator.comparing(clause -> !isPicture.test(clause.of(line))))
        .toList();
  }

  /** As many from the first on as there is room for. */
  private static List<Span> fitting(List<Span> clauses, String line, Language language, int room) {
    int size = 0;
    for (int i = 0; i < clauses.size(); i++) {
      size += PromptLength.of(clauses.get(i).of(line), language);
      if (size > room) {
        return clauses.subList(0, i);
      }
    }
    return clauses;
  }

  private static String join(String line, List<Span> kept) {
    String joined =
        kept.stream()
            .sorted(Comparator.comparingInt(Span::start))
            .map(clause -> clause.of(line))
            .collect(Collectors.joining());
    return Narration.withoutDangling(joined).replaceAll("[。.！!？?…\\s]+$", "");
  }

  /** The beginning of a clause that is longer than there is room. */
  private static String head(String line, Language language, int room) {
    if (language == Language.EN && PromptLength.of(line, language) > 1) {
      return Arrays.stream(line.strip().split("\\s+")).limit(room).collect(Collectors.joining(" "));
    }
    return line.codePoints()
        .limit(room)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
