package dev.starloom.platform.typeset;

import java.util.Map;

/** Marks over and under letters, for fonts that have the letter but not the two together. */
final class Accents {
  /** Spacing characters of the same shape as a combining mark, for fonts that lack the latter. */
  private static final Map<Integer, Integer> SHAPES =
      Map.ofEntries(
          Map.entry(0x300, 0x60),
          Map.entry(0x301, 0xB4),
          Map.entry(0x302, 0x5E),
          Map.entry(0x303, 0x7E),
          Map.entry(0x304, 0xAF),
          Map.entry(0x306, 0x2C7),
          Map.entry(0x307, 0x2D9),
          Map.entry(0x308, 0xA8),
          Map.entry(0x30A, 0xB0),
          Map.entry(0x30B, 0x2033),
          Map.entry(0x30C, 0x2C7),
          Map.entry(0x327, 0xB8),
          Map.entry(0x328, 0xB8));

  private Accents() {}

  static boolean isMark(int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  /** Says nothing by itself and has no shape: joiners, direction marks, variation selectors. */
  static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || codePoint >= 0xFE00 && codePoint <= 0xFE0F
        || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
  }

  /** A character that looks like the mark; the mark itself where none does. */
  static int shape(int mark) {
    return SHAPES.getOrDefault(mark, mark);
  }

  static boolean isBelow(int mark) {
    return mark >= 0x316 && mark <= 0x319 || mark >= 0x323 && mark <= 0x333;
  }
}
