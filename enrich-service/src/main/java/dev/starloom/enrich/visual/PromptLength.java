package dev.starloom.enrich.visual;

import dev.starloom.enrich.language.Language;
import java.util.Arrays;

/** Length of a prompt as models count it: words in English, characters elsewhere. */
public final class PromptLength {
  /** A word beyond this counts as several of the length of a usual one. */
  private static final int LONGEST_WORD = 40;

  private static final int USUAL_WORD = 5;

  private PromptLength() {}

  public static int of(String text, Language language) {
    if (language != Language.EN) {
      return text.codePointCount(0, text.length());
    }
    String words = text.strip();
    return words.isEmpty()
        ? 0
        : Arrays.stream(words.split("\\s+")).mapToInt(PromptLength::of).sum();
  }

  private static int of(String word) {
    return word.length() > LONGEST_WORD ? word.length() / USUAL_WORD : 1;
  }
}
