package dev.starloom.enrich.visual;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Entry;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the lexicon knows of how things look. */
final class Look {
  private static final Pattern PARTS = Pattern.compile("(?<=[，、。,;；])\\s*");
  private static final Pattern END = Pattern.compile("[，、,;；。.\\s]+$");

  private Look() {}

  static Optional<String> of(Entry entry, Language language) {
    return entry.look(language);
  }

  /** A name with the first part of its look alone. */
  static String brief(String description) {
    String brief =
        Arrays.stream(PARTS.split(description))
            .limit(2)
            .collect(Collectors.joining(" "))
            .replaceAll("(?<=[，、。；]) ", "");
    return END.matcher(brief).replaceAll("");
  }

  /**
   * The parts of a look that don't speak of what the user's words speak of.
   *
   * @param taken kinds of {@link LookWords} that the user's words speak of
   */
  static String without(String look, Set<String> taken, Language language) {
    LookWords words = LookWords.of(language);
    String open =
        Arrays.stream(PARTS.split(look))
            .filter(part -> taken.stream().noneMatch(kind -> words.has(kind, part)))
            .collect(
                Collectors.joining(language == Language.EN || language == Language.KO ? " " : ""));
    return END.matcher(open).replaceAll("");
  }

  /** Between a name and its look. */
  static String separator(Language language) {
    return switch (language) {
      case ZH -> "，";
      case JA -> "、";
      case EN, KO -> ", ";
    };
  }
}
