package dev.starloom.safety.text;

/**
 * A sentence that a reviewer has judged.
 *
 * @param category of the word lists, or {@value #HARMLESS}
 */
record Example(String language, String category, String sentence) {
  static final String HARMLESS = "none";

  Example {
    if (sentence.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException("no letters are left of the sentence " + sentence);
    }
  }
}
