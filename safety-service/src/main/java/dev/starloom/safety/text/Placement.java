package dev.starloom.safety.text;

import java.util.function.IntPredicate;

/**
 * Decides whether letters that spell a phrase are that phrase, by what stands beside and between
 * them. The answer is the highest severity the find may have: 0 for an accident.
 */
final class Placement {
  private static final int ACCIDENT = 0;
  static final int DOUBTFUL = 2;
  static final int CERTAIN = 6;

  /** Two Hangul syllables also meet by chance inside a longer word. */
  private static final int SHORT_HANGUL = 2;

  /** A word this long, torn in two by a space, is no chance meeting of two words. */
  private static final int LONG_WORD = 8;

  private final Letters text;
  private final int from;
  private final int to;
  private final Phrase<?> phrase;

  private Placement(Letters text, int from, Phrase<?> phrase) {
    this.text = text;
    this.from = from;
    this.to = from + phrase.length();
    this.phrase = phrase;
  }

  static int ceiling(Letters text, int from, Phrase<?> phrase) {
    var placement = new Placement(text, from, phrase);
    Gap widest = placement.widestForeignGap();
    return widest == Gap.NONE
        ? placement.standsFree() ? CERTAIN : ACCIDENT
        : placement.ceilingOfSplit(widest);
  }

  /** Whether a comma stands between ideographs of the phrase, which may hide it or be its end. */
  static boolean isTorn(Letters text, int from, Phrase<?> phrase) {
    var placement = new Placement(text, from, phrase);
    return text.areIdeographs(from, placement.to) && placement.widestForeignGap() == Gap.STOP;
  }

  /** Gaps where the phrase itself has one don't count, unless a sentence ends there. */
  private Gap widestForeignGap() {
    Gap widest = Gap.NONE;
    for (int i = from + 1; i < to; i++) {
      Gap gap = text.gap(i);
      boolean own = phrase.hasGap(i - from) && gap.isAtMost(Gap.SPACE);
      widest = own ? widest : widest.wider(gap);
    }
    return widest;
  }

  private boolean standsFree() {
    return switch (phrase.writing()) {
      case WORDS -> wordStarts() && (phrase.open() || wordEnds());
      case SYLLABLES -> phrase.length() > SHORT_HANGUL || !touchesBefore(Writing::isHangul);
      case KATAKANA -> !touchesBefore(Writing::isKatakana) && !touchesAfter(Writing::isKatakana);
      case CHARACTERS -> true;
    };
  }

  private boolean wordStarts() {
    return !touchesBefore(c -> sameWord(c, text.at(from)));
  }

  private boolean wordEnds() {
    return !touchesAfter(c -> sameWord(c, text.at(to - 1)));
  }

  /** A digit goes on a number but ends a word. */
  private static boolean sameWord(int beside, char edge) {
    return Writing.isWordLetter(beside) && Character.isDigit(beside) == Character.isDigit(edge);
  }

  private boolean touchesBefore(IntPredicate kind) {
    return text.gap(from) == Gap.NONE && kind.test(text.at(from - 1));
  }

  private boolean touchesAfter(IntPredicate kind) {
    return text.gap(to) == Gap.NONE && kind.test(text.at(to));
  }

  private int ceilingOfSplit(Gap widest) {
    if (phrase.writing() == Writing.CHARACTERS) {
      return widest.isAtMost(Gap.SPACE) ? CERTAIN : across();
    }
    if (widest == Gap.MARK) {
      return joinedByMarks() ? CERTAIN : ACCIDENT;
    }
    if (text.gap(from) == Gap.NONE || text.gap(to) == Gap.NONE && !phrase.open() && !hasEnding()) {
      return ACCIDENT;
    }
    return widest == Gap.SPACE ? ceilingOfSpaced() : spelled() ? DOUBTFUL : ACCIDENT;
  }

  /** Characters on both sides of a comma are a word only if they stand out from what is around. */
  private int across() {
    return text.gap(from) != Gap.NONE || text.gap(to) != Gap.NONE ? DOUBTFUL : ACCIDENT;
  }

  /** An ending follows a Hangul word at once, also where its syllables are set apart. */
  private boolean hasEnding() {
    return phrase.writing() == Writing.SYLLABLES
        && phrase.length() > SHORT_HANGUL
        && text.gap(to) == Gap.NONE;
  }

  private boolean joinedByMarks() {
    if (phrase.writing() == Writing.KATAKANA) {
      return standsFree();
    }
    boolean starts = Gap.SPACE.isAtMost(text.gap(from));
    boolean ends = Gap.SPACE.isAtMost(text.gap(to));
    return starts && (ends || phrase.open() || phrase.writing() == Writing.SYLLABLES);
  }

  /**
   * {@code g o r e} and {@code g o re} are spelled out; {@code the pen is} and {@code go re-read}
   * are other words; single letters before or after ({@code S e x t a n s}) belong to a longer
   * word.
   */
  private int ceilingOfSpaced() {
    if (spelled()) {
      return goesOnBefore() || !phrase.open() && goesOnAfter() ? part() : CERTAIN;
    }
    if (phrase.writing() == Writing.WORDS && parts() * 2 > phrase.length()) {
      return CERTAIN;
    }
    boolean torn = phrase.writing() == Writing.WORDS && phrase.length() >= LONG_WORD;
    return torn ? DOUBTFUL : ACCIDENT;
  }

  /** What goes on behind a word that needs others beside it may be one of them. */
  private int part() {
    return phrase.meaning() instanceof Word ? DOUBTFUL : ACCIDENT;
  }

  private boolean spelled() {
    int last = hasEnding() ? to - 1 : to;
    for (int i = from; i < last; i++) {
      if (!text.alone(i)) {
        return false;
      }
    }
    return text.gap(last) != Gap.NONE;
  }

  private int parts() {
    int parts = 1;
    for (int i = from + 1; i < to; i++) {
      parts += text.gap(i) == Gap.NONE ? 0 : 1;
    }
    return parts;
  }

  private boolean goesOnBefore() {
    return from > 0
        && text.gap(from).isAtMost(Gap.SPACE)
        && text.alone(from - 1)
        && !isWord(text.at(from - 1));
  }

  private boolean goesOnAfter() {
    return to < text.length() && text.gap(to).isAtMost(Gap.SPACE) && text.alone(to);
  }

  /** The two English words of one letter. */
  private static boolean isWord(char letter) {
    return letter == 'a' || letter == 'i';
  }
}
