package dev.starloom.enrich.llm;

import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.language.LanguageByScript;

/** Whether words are in the language that was asked for, as far as their script tells. */
record Tongue(Language language) {
  /** Words without a letter, such as a year, are of every language. */
  boolean isOurs(String words) {
    return words.codePoints().noneMatch(Character::isLetter) || isOurs(LanguageByScript.of(words));
  }

  /** A short line of Japanese may have no kana and then reads as Chinese. */
  private boolean isOurs(Language found) {
    return found == language || language == Language.JA && found == Language.ZH;
  }
}
