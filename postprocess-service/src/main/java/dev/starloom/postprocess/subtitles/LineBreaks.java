package dev.starloom.postprocess.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Where a line of Chinese, Japanese, Korean or Latin text may end.
 *
 * <p>Latin and Hangul break at spaces. Han and kana break between any two characters, except that
 * closing punctuation, small kana and the long-vowel mark start no line and opening brackets end
 * none (JIS X 4051, GB/T 15834). A line of Japanese ends between words only.
 */
final class LineBreaks {
  private static final String SENTENCE_END = "。！？!?.…";
  private static final String CLAUSE_END = "，、；：,;:—";
  private static final String CLOSING = "”’」』）》〉】〕)]\"'";
  private static final String OPENING = "“‘「『（《〈【〔([";
  private static final String NEVER_FIRST = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々ゝゞヽヾ・·～〜‥";

  /** The penalty of a place where no line may end. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  private LineBreaks() {}

  /**
   * @param at UTF-16 offset; the text before it may end a line
   * @param penalty 0 after a sentence, more the harder the break is on a reader
   */
  record Break(int at, double penalty) {}

  static List<Break> of(String text) {
    var breaks = new ArrayList<Break>();
    IntToDoubleFunction phrases =
        JapaneseBreaks.isJapanese(text) ? new JapaneseBreaks(text) : at -> insidePhrase(text, at);
    int i = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
    while (i < text.length()) {
      int before = text.codePointBefore(i);
      int after = text.codePointAt(i);
      double penalty = allowed(before, after) ? penalty(text, i, phrases) : NEVER;
      if (penalty < NEVER) {
        breaks.add(new Break(i, penalty));
      }
      i += Character.charCount(after);
    }
    return breaks;
  }

  /** Every place between two characters, for text that has no better one. */
  static List<Break> anywhere(String text) {
    return text.codePoints()
        .collect(
            ArrayList<Break>::new,
            (list, c) -> list.add(new Break(last(list) + Character.charCount(c), 1)),
            List::addAll);
  }

  private static int last(List<Break> list) {
    return list.isEmpty() ? 0 : list.get(list.size() - 1).at();
  }

  private static boolean allowed(int before, int after) {
    if (Character.isWhitespace(after) || isOneOf(after, SENTENCE_END + CLAUSE_END + NEVER_FIRST)) {
      return false;
    }
    if (Character.isWhitespace(before)) {
      return true;
    }
    if (isOneOf(before, OPENING) || isOneOf(after, CLOSING)) {
      return false;
    }
    return breaksAnywhere(before) && !isLatin(before)
        || breaksAnywhere(after) && !isOneOf(before, "'\"")
        || isWideEnd(before);
  }

  private static double penalty(String text, int at, IntToDoubleFunction phrases) {
    int before = text.codePointBefore(at);
    int end = at;
    while (end > 0 && isOneOf(text.codePointBefore(end), CLOSING + " ")) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    int last = end == 0 ? before : text.codePointBefore(end);
    if (isOneOf(last, SENTENCE_END)) {
      return 0;
    }
    if (isOneOf(last, CLAUSE_END)) {
      return 0.15;
    }
    if (Character.isWhitespace(before)) {
      return endsInShortWord(text, end) ? 1.1 : 0.8;
    }
    return phrases.applyAsDouble(at);
  }

  /** Chinese has no marks of its words but the particles that end some. */
  private static double insidePhrase(String text, int at) {
    return "的了着".indexOf(text.codePointBefore(at)) >= 0 ? 1.0 : 1.6;
  }

  /** A line that ends in an article or preposition reads badly. */
  private static boolean endsInShortWord(String text, int end) {
    int start = text.lastIndexOf(' ', end - 1) + 1;
    return end - start <= 3 && isLatin(text.codePointBefore(end));
  }

  private static boolean breaksAnywhere(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default -> false;
    };
  }

  private static boolean isLatin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static boolean isWideEnd(int c) {
    return c > 0x2E80 && isOneOf(c, SENTENCE_END + CLAUSE_END + CLOSING);
  }

  private static boolean isOneOf(int c, String set) {
    return set.indexOf(c) >= 0;
  }
}
