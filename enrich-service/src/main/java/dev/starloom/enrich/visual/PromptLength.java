package dev.starloom.enrich.visual;

import dev.starloom.enrich.language.Language;

/** Length of a prompt as models count it: words in English, characters elsewhere. */
public final class PromptLength {
  private PromptLength() {}

  public static int of(String text, Language language) {
    if (language != Language.EN) {
      return text.codePointCount(0, text.length());
    }
    String words = text.strip();
    return words.isEmpty() ? 0 : words.split("\\s+").length;
  }
}
