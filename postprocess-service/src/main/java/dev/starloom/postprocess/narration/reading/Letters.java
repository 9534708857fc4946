package dev.starloom.postprocess.narration.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Abbreviations in a Japanese text, letter by letter; Korean leaves out Han that repeat a word. */
public final class Letters {
  private static final Pattern CAPITALS =
      Pattern.compile("(?<![\\p{IsLatin}])[A-Z]{1,4}(?![\\p{IsLatin}])");
  private static final Pattern GLOSS = Pattern.compile("(?<=\\p{IsHangul})\\s?[(（]\\p{IsHan}+[)）]");
  private static final List<String> KANA =
      List.of(
          "エー", "ビー", "シー", "ディー", "イー", "エフ", "ジー", "エイチ", "アイ", "ジェー", "ケー", "エル", "エム", "エヌ",
          "オー", "ピー", "キュー", "アール", "エス", "ティー", "ユー", "ブイ", "ダブリュー", "エックス", "ワイ", "ゼット");

  private Letters() {}

  /** In order of the text. */
  public static List<Replacement> in(String language, String text) {
    return switch (language) {
      case "ja" ->
          CAPITALS
              .matcher(text)
              .results()
              .map(m -> new Replacement(m.start(), m.end(), spelled(m.group())))
              .toList();
      case "ko" ->
          GLOSS.matcher(text).results().map(m -> new Replacement(m.start(), m.end(), "")).toList();
      default -> List.of();
    };
  }

  private static String spelled(String capitals) {
    return capitals.chars().mapToObj(c -> KANA.get(c - 'A')).collect(Collectors.joining(" "));
  }
}
