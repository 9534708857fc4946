package dev.starloom.enrich.llm;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.language.LanguageByScript;
import dev.starloom.enrich.narration.Narration;

/** Checks what a model wants to be said. */
final class Narrated {
  private static final int MOST_CHARACTERS = 600;

  private final Cast cast;
  private final Language language;

  Narrated(Cast cast, Language language) {
    this.cast = cast;
    this.language = language;
  }

  /**
   * @return the line as it can be spoken, perhaps empty
   * @throws BadAnswer if it must not be said
   */
  String line(String written) {
    if (written == null) {
      throw new BadAnswer("a narration is missing");
    }
    if (written.length() > MOST_CHARACTERS) {
      throw new BadAnswer("a narration is too long");
    }
    String line = Narration.clean(written);
    if (!line.isEmpty() && !isOurs(LanguageByScript.of(line))) {
      throw new BadAnswer("a narration is in another language");
    }
    if (cast.hasStranger(line)) {
      throw new BadAnswer("a narration names somebody whom the story does not");
    }
    return line;
  }

  /**
   * @param all lines of the film
   * @throws BadAnswer if nothing is said, or not in the language that was asked for
   */
  void whole(String all) {
    if (all.isBlank()) {
      throw new BadAnswer("nothing is said in it");
    }
    if (LanguageByScript.of(all) != language) {
      throw new BadAnswer("the narration is in another language");
    }
  }

  /** A short line of Japanese may have no kana and then reads as Chinese. */
  private boolean isOurs(Language found) {
    return found == language || language == Language.JA && found == Language.ZH;
  }
}
