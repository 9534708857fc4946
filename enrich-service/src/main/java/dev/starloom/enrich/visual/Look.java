package dev.starloom.enrich.visual;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.lexicon.Entry;
import java.util.Optional;

/** What the lexicon knows of how things look. */
final class Look {
  private Look() {}

  static Optional<String> of(Entry entry, Language language) {
    return Optional.empty();
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
