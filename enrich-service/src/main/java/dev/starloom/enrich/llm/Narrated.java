package dev.starloom.enrich.llm;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.language.LanguageByScript;
import dev.starloom.enrich.narration.Narration;
import java.util.List;
import java.util.regex.Pattern;

/** Checks what a model wants to be said. */
final class Narrated {
  /** Of a place in the web, which no narrator reads out. */
  static final Pattern ADDRESS = Pattern.compile("(?i)://|\\bwww\\.");

  private static final int MOST_CHARACTERS = 600;

  private final Cast cast;
  private final Numbers numbers;
  private final Language language;
  private final Tongue tongue;

  /**
   * @param story the user's words
   * @param language of the narration
   */
  Narrated(Cast cast, String story, Language language) {
    this.cast = cast;
    this.numbers = new Numbers(story);
    this.language = language;
    this.tongue = new Tongue(language);
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
    if (ADDRESS.matcher(written).find()) {
      throw new BadAnswer("a narration holds an address");
    }
    String line = Narration.clean(written);
    if (!tongue.isOurs(line)) {
      throw new BadAnswer("a narration is in another language");
    }
    if (numbers.hasStranger(line)) {
      throw new BadAnswer("a narration tells a number that the story does not");
    }
    if (cast.hasStranger(line)) {
      throw new BadAnswer("a narration names somebody whom the story does not");
    }
    return line;
  }

  /**
   * @param lines of the film, in order
   * @throws BadAnswer if nothing is said, the same twice, or not in the language that was asked for
   */
  void whole(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && lines.get(i).equals(lines.get(i - 1))) {
        throw new BadAnswer("it says the same twice");
      }
    }
    String all = String.join(" ", lines);
    if (all.isBlank()) {
      throw new BadAnswer("nothing is said in it");
    }
    if (all.codePoints().anyMatch(Character::isLetter) && LanguageByScript.of(all) != language) {
      throw new BadAnswer("the narration is in another language");
    }
  }
}
