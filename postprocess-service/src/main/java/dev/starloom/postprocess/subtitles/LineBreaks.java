package dev.starloom.postprocess.subtitles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Where a line of Chinese, Japanese, Korean or Latin text may end.
 *
 * <p>Latin and Korean break at spaces. Chinese and Japanese break between words, as far as {@link
 * Kinsoku} lets them. A number is not parted from its unit, nor a name.
 */
final class LineBreaks {
  /** The penalty of a place where no line may end. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  private static final double SENTENCE = 0;
  private static final double CLAUSE = 0.15;
  private static final double IN_A_NAME = 2.5;
  private static final double FORCED = 1;
  private static final double FORBIDDEN = 100;

  private final String text;
  private final boolean isKorean;
  private final boolean[] numbers;
  private final boolean[] names;
  private final IntToDoubleFunction phrases;

  private LineBreaks(String text, Collection<String> names) {
    this.text = text;
    this.isKorean = text.codePoints().anyMatch(c -> is(c, Character.UnicodeScript.HANGUL));
    this.numbers = NumberUnits.inside(text);
    this.names = inside(text, names);
    this.phrases =
        JapaneseBreaks.isJapanese(text) ? new JapaneseBreaks(text) : new ChineseBreaks(text);
  }

  /**
   * @param at UTF-16 offset; the text before it may end a line
   * @param penalty 0 after a sentence, more the harder the break is on a reader
   */
  record Break(int at, double penalty) {}

  /**
   * @param names to be kept whole, as the text writes them
   */
  static List<Break> of(String text, Collection<String> names) {
    if (text.isEmpty()) {
      return List.of();
    }
    var found = new LineBreaks(text, names);
    var breaks = new ArrayList<Break>();
    for (int at = next(text, 0); at < text.length(); at = next(text, at)) {
      double penalty = found.penalty(at);
      if (penalty < NEVER) {
        breaks.add(new Break(at, penalty));
      }
    }
    return breaks;
  }

  /** Every place between two characters, for text that has no better one. */
  static List<Break> anywhere(String text) {
    var breaks = new ArrayList<Break>();
    for (int at = text.isEmpty() ? 0 : next(text, 0); at < text.length(); at = next(text, at)) {
      boolean bad = Kinsoku.forbids(text.codePointBefore(at), text.codePointAt(at));
      breaks.add(new Break(at, bad ? FORBIDDEN : FORCED));
    }
    return breaks;
  }

  private static int next(String text, int at) {
    return text.offsetByCodePoints(at, 1);
  }

  private static boolean[] inside(String text, Collection<String> names) {
    var inside = new boolean[text.length() + 1];
    for (String name : names) {
      int at = name.length() < 2 ? -1 : text.indexOf(name);
      for (; at >= 0; at = text.indexOf(name, at + 1)) {
        java.util.Arrays.fill(inside, at + 1, at + name.length(), true);
      }
    }
    return inside;
  }

  private double penalty(int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (Kinsoku.forbids(before, after) || numbers[at]) {
      return NEVER;
    }
    boolean isSpace = Character.isWhitespace(before);
    if (names[at]) {
      return isSpace ? IN_A_NAME : NEVER;
    }
    int last = lastLetter(at);
    if (isSpace) {
      return afterPunctuation(last, WordSpaces.penalty(text, at));
    }
    return isKorean || !isOpen(before, after) ? NEVER : inside(at, last);
  }

  private double inside(int at, int last) {
    double ended = afterPunctuation(last, NEVER);
    return ended < NEVER ? ended : phrases.applyAsDouble(at);
  }

  private static double afterPunctuation(int last, double otherwise) {
    if (Kinsoku.isOneOf(last, Kinsoku.SENTENCE_END)) {
      return SENTENCE;
    }
    return Kinsoku.isOneOf(last, Kinsoku.CLAUSE_END) ? CLAUSE : otherwise;
  }

  /** The last character before a place, closing quotes and spaces aside. */
  private int lastLetter(int at) {
    int end = at;
    while (end > 0 && Kinsoku.isOneOf(text.codePointBefore(end), Kinsoku.CLOSING + " ")) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.codePointBefore(end == 0 ? at : end);
  }

  /** Whether a line may end between two characters of which none is a space. */
  private static boolean isOpen(int before, int after) {
    boolean latinBefore = is(before, Character.UnicodeScript.LATIN);
    return isWide(before)
        || isWide(after) && !Kinsoku.isOneOf(before, "'\"")
        || before == '—' && !latinBefore
        || before > 0x2E80 && Kinsoku.isOneOf(before, Kinsoku.SENTENCE_END + Kinsoku.CLOSING)
        || before > 0x2E80 && Kinsoku.isOneOf(before, Kinsoku.CLAUSE_END);
  }

  private static boolean isWide(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default -> false;
    };
  }

  private static boolean is(int c, Character.UnicodeScript script) {
    return Character.UnicodeScript.of(c) == script;
  }
}
