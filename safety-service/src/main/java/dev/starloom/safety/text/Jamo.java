package dev.starloom.safety.text;

import java.util.Optional;

/**
 * Hangul that is typed letter by letter, as in {@code ㅈㅏㅅㅏㄹ}, or drawn out, as in {@code 야아아한},
 * read as the syllables it stands for. A letter without a vowel ends an open syllable before it.
 *
 * <p>The sums are those of chapter 3.12 of the Unicode Standard.
 */
final class Jamo {
  private static final char FIRST = 0xAC00;
  private static final int VOWELS = 21;
  private static final int FINALS = 28;
  private static final int SILENT = 11;
  private static final int NONE = -1;

  /** The final consonant for each initial one; ㄸ, ㅃ and ㅉ end no syllable. */
  private static final int[] FINAL_OF = {
    1, 2, 4, 7, NONE, 8, 16, 17, NONE, 19, 20, 21, 22, NONE, 23, 24, 25, 26, 27
  };

  /** What a vowel ends in when it is drawn out: ya in a, ye in e, wi in i. */
  private static final int[] TAIL = {
    0, 1, 0, 1, 4, 5, 4, 5, 8, 0, 1, 20, 8, 13, 4, 5, 20, 13, 18, 20, 20
  };

  private final Folded literal;
  private final StringBuilder text;
  private final int[] starts;
  private final int[] ends;

  private Jamo(Folded literal) {
    this.literal = literal;
    text = new StringBuilder(literal.text().length());
    starts = new int[literal.text().length()];
    ends = new int[literal.text().length()];
  }

  /** The reading in whole syllables, if it differs from the literal one. */
  static Optional<Folded> reading(Folded literal) {
    String all = literal.text();
    if (all.chars().noneMatch(c -> isHangul((char) c))) {
      return Optional.empty();
    }
    var jamo = new Jamo(literal);
    for (int i = 0; i < all.length(); i++) {
      if (!jamo.joins(i)) {
        jamo.append(i);
      }
    }
    return jamo.text.length() == all.length()
        ? Optional.empty()
        : Optional.of(new Folded(jamo.text.toString(), jamo.starts, jamo.ends));
  }

  private static boolean isHangul(char c) {
    return Writing.isHangul(c) || isInitial(c) || isVowel(c);
  }

  private static boolean isInitial(char c) {
    return c >= 0x1100 && c <= 0x1112;
  }

  private static boolean isVowel(char c) {
    return c >= 0x1161 && c <= 0x1175;
  }

  private static boolean isOpen(char c) {
    return Writing.isHangul(c) && (c - FIRST) % FINALS == 0;
  }

  private void append(int i) {
    starts[text.length()] = literal.starts()[i];
    ends[text.length()] = literal.ends()[i];
    text.append(literal.text().charAt(i));
  }

  private boolean joins(int i) {
    if (text.length() == 0) {
      return false;
    }
    char before = text.charAt(text.length() - 1);
    int joined = join(before, literal.text().charAt(i), i);
    if (joined == NONE) {
      return false;
    }
    text.setCharAt(text.length() - 1, (char) joined);
    ends[text.length() - 1] = literal.ends()[i];
    return true;
  }

  private int join(char before, char c, int i) {
    if (isInitial(before) && isVowel(c)) {
      return FIRST + ((before - 0x1100) * VOWELS + c - 0x1161) * FINALS;
    }
    if (!isOpen(before)) {
      return NONE;
    }
    if (isInitial(c)) {
      int last = FINAL_OF[c - 0x1100];
      return last == NONE || vowelFollows(i) ? NONE : before + last;
    }
    return Writing.isHangul(c) && drawsOut(before, c) ? before + (c - FIRST) % FINALS : NONE;
  }

  private boolean vowelFollows(int i) {
    String all = literal.text();
    return i + 1 < all.length() && isVowel(all.charAt(i + 1));
  }

  /** Whether {@code c} begins with nothing but the sound that {@code before} ends in. */
  private static boolean drawsOut(char before, char c) {
    int syllable = (c - FIRST) / FINALS;
    return syllable / VOWELS == SILENT
        && syllable % VOWELS == TAIL[(before - FIRST) / FINALS % VOWELS];
  }
}
