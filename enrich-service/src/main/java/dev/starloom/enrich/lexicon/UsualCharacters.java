package dev.starloom.enrich.lexicon;

/**
 * Folds the characters that nearly all texts of the four languages consist of, each a grapheme
 * cluster between others of them, without ICU.
 */
final class UsualCharacters {
  /** From the width of an ideograph to ASCII. */
  private static final int FULL_WIDTH = 0xFEE0;

  private static final String LETTERS =
      "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćčďēęěğīńňðøþæōőřśşšťūůűźżžαβγδεζηθικλμνξοπρστυφχψω";
  private static final String PLAIN =
      "aaaaaaceeeeiiiinooooouuuuyyaaaccdeeeginnðøþæoorssstuuuzzzαβγδεζηθικλμνξοπρστυφχψω";

  private UsualCharacters() {}

  /** The folded character, or -1 for one that is not usual. */
  static int fold(char c) {
    if (c >= ' ' && c <= '~') {
      return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
    if (c >= '\u4E00' && c <= '\u9FFF') {
      return Simplified.of(c);
    }
    if (c >= '\uAC00' && c <= '\uD7A3' || isKana(c) || c >= '\u3001' && c <= '\u3029') {
      return c;
    }
    return c >= '\uFF01' && c <= '\uFF5E' ? fold((char) (c - FULL_WIDTH)) : rare(c);
  }

  private static boolean isKana(char c) {
    return c >= '\u3041' && c <= '\u3096' || c >= '\u30A0' && c <= '\u30FE';
  }

  private static int rare(char c) {
    if (c == '’') {
      return '\'';
    }
    int letter = LETTERS.indexOf(c);
    return letter < 0 ? -1 : PLAIN.charAt(letter);
  }
}
