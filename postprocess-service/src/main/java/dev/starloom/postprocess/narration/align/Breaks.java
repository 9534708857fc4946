package dev.starloom.postprocess.narration.align;

/** Where speech pauses. */
final class Breaks {
  private static final String WEAK = ",，、;；:：…—–()（）「」『』《》〈〉“”\"・·";
  private static final String STRONG = ".。!！?？\n";

  private Breaks() {}

  /** 0 for no pause, 1 for that of a comma, 2 for the end of a sentence. */
  static int strength(int character) {
    if (STRONG.indexOf(character) >= 0) {
      return 2;
    }
    return WEAK.indexOf(character) >= 0 ? 1 : 0;
  }

  /** The strongest pause in a piece of text. */
  static int strongest(CharSequence text) {
    return text.chars().map(Breaks::strength).max().orElse(0);
  }
}
