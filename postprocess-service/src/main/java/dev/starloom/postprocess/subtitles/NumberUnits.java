package dev.starloom.postprocess.subtitles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number and what it counts stay on one line: {@code 300 km}, {@code 25光年}, {@code 第三夜}. */
final class NumberUnits {
  private static final String DIGITS = "[0-9０-９][0-9０-９.,]*";
  private static final String NUMERALS = "[〇零一二两兩三四五六七八九十百千万萬亿億]+";
  private static final String COUNTED =
      "(?:光年|公里|世纪|世紀|年|月|日|天|岁|歲|歳|次|个|個|颗|顆|座|位|只|隻|条|條|夜|里|时|時|分|秒|度|倍|人|道|片|匹|头|頭|名|代|つ|回)";
  private static final String LATIN_UNITS =
      "(?:km|m|cm|mm|kg|g|s|h|ly|AU|pc|K|a\\.m\\.|p\\.m\\.|AM|PM|AD|BC|BCE|CE|%|°"
          + "|years?|light-years?|days?|hours?|minutes?|kilometres?|kilometers?|miles?|stars?)";

  private static final Pattern TOGETHER =
      Pattern.compile(
          "第?"
              + DIGITS
              + "(?:\\p{IsHan}|つ|ヶ|か)+?"
              + COUNTED
              + "?|第?"
              + NUMERALS
              + COUNTED
              + "|第"
              + NUMERALS
              + "|"
              + DIGITS
              + " "
              + LATIN_UNITS
              + "(?![\\p{IsLatin}])|"
              + DIGITS
              + " \\p{IsHangul}+");

  private NumberUnits() {}

  /** Whether a break at each UTF-16 offset would part a number from its unit. */
  static boolean[] inside(String text) {
    var inside = new boolean[text.length() + 1];
    Matcher found = TOGETHER.matcher(text);
    while (found.find()) {
      for (int at = found.start() + 1; at < found.end(); at++) {
        inside[at] = true;
      }
    }
    return inside;
  }
}
