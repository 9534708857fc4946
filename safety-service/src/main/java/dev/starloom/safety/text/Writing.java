package dev.starloom.safety.text;

/**
 * How the words of a phrase are set apart in its script, which decides what may stand beside it.
 */
enum Writing {
  /** Latin: words stand between gaps. */
  WORDS,
  /** Hangul: words start after a gap, endings follow at once. */
  SYLLABLES,
  /** Katakana: a word is a run of katakana. */
  KATAKANA,
  /** Han and hiragana: no gaps between words. */
  CHARACTERS;

  static Writing of(String letters) {
    if (letters.codePoints().allMatch(Writing::isWordLetter)) {
      return WORDS;
    }
    if (letters.codePoints().allMatch(Writing::isKatakana)) {
      return KATAKANA;
    }
    boolean hangul = letters.codePoints().anyMatch(Writing::isHangul);
    return hangul ? SYLLABLES : CHARACTERS;
  }

  static boolean isHangul(int c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  static boolean isKatakana(int c) {
    return c >= 0x30A1 && c <= 0x30FE && c != 0x30FB;
  }

  /** A letter or digit of a script that puts gaps between words. */
  static boolean isWordLetter(int c) {
    return c < 0x1100 && Character.isLetterOrDigit(c);
  }
}
