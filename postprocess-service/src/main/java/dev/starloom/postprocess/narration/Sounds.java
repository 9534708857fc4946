package dev.starloom.postprocess.narration;

import java.lang.Character.UnicodeScript;

/** Which characters the bundled voice can make a sound of. */
final class Sounds {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Sounds() {}

  /** Pictures, emoji and other signs that a speaker would otherwise name. */
  static boolean isSilent(int c) {
    return switch (Character.getType(c)) {
      case Character.OTHER_SYMBOL -> c != '°';
      case Character.MODIFIER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.CONTROL,
          Character.FORMAT,
          Character.ENCLOSING_MARK ->
          true;
      default -> "*_#|\\/@^~〜～".indexOf(c) >= 0 || c == ZERO_WIDTH_JOINER || isVariation(c);
    };
  }

  private static boolean isVariation(int c) {
    return c >= 0xFE00 && c <= 0xFE0F;
  }

  static boolean isKnown(int letter) {
    return switch (UnicodeScript.of(letter)) {
      case LATIN, GREEK, HAN, HIRAGANA, KATAKANA, HANGUL, COMMON, INHERITED -> true;
      default -> false;
    };
  }
}
