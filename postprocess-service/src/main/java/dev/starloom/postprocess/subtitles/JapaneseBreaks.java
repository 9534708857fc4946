package dev.starloom.postprocess.subtitles;

import dev.starloom.postprocess.narration.JapaneseWords;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * How hard a break at a UTF-16 offset is on a reader of a Japanese text: it is kind where a phrase
 * begins, and there is none inside a word.
 */
final class JapaneseBreaks implements IntToDoubleFunction {
  private final Map<Integer, Double> penalties = new HashMap<>();

  private final String text;

  JapaneseBreaks(String text) {
    this.text = text;
    JapaneseWords.of(text).forEach(word -> penalties.put(word.at(), penalty(word.place())));
  }

  /** Chinese has no kana, and no Japanese sentence is without. */
  static boolean isJapanese(String text) {
    return text.codePoints().anyMatch(JapaneseBreaks::isKana);
  }

  private static boolean isKana(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  /** A foreign word, even one that the dictionary takes to be two. */
  private static boolean isKatakana(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
  }

  @Override
  public double applyAsDouble(int at) {
    boolean inKatakana = isKatakana(text.codePointBefore(at)) && isKatakana(text.codePointAt(at));
    return inKatakana ? LineBreaks.NEVER : penalties.getOrDefault(at, LineBreaks.NEVER);
  }

  private static double penalty(JapaneseWords.Place place) {
    return switch (place) {
      case PHRASE -> 0.8;
      case COMPOUND -> 1.6;
      case LEANING -> 4;
    };
  }
}
