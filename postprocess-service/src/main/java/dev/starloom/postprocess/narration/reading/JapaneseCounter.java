package dev.starloom.postprocess.narration.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A counter and how it joins its number; from {@code counters-ja.tsv}.
 *
 * @param written as in a text
 * @param kana when nothing changes
 * @param join {@code plain}; the row of its first sound, k, s, t or h; or {@code date}, {@code
 *     person}, {@code native}, which have names of their own
 */
public record JapaneseCounter(String written, String kana, String join) {
  private static final List<JapaneseCounter> ALL =
      Resources.table("counters-ja.tsv", 3).stream()
          .map(row -> new JapaneseCounter(row[0], row[1], row[2]))
          .sorted(Comparator.comparingInt((JapaneseCounter c) -> c.written.length()).reversed())
          .toList();
  private static final Map<Long, String> DAYS =
      Map.ofEntries(
          Map.entry(2L, "フツカ"),
          Map.entry(3L, "ミッカ"),
          Map.entry(4L, "ヨッカ"),
          Map.entry(5L, "イツカ"),
          Map.entry(6L, "ムイカ"),
          Map.entry(7L, "ナノカ"),
          Map.entry(8L, "ヨウカ"),
          Map.entry(9L, "ココノカ"),
          Map.entry(10L, "トオカ"),
          Map.entry(14L, "ジュウヨッカ"),
          Map.entry(20L, "ハツカ"),
          Map.entry(24L, "ニジュウヨッカ"));
  private static final Map<Long, String> PEOPLE =
      Map.of(1L, "ヒトリ", 2L, "フタリ", 4L, "ヨニン", 14L, "ジュウヨニン");
  private static final List<String> THINGS =
      List.of("ヒトツ", "フタツ", "ミッツ", "ヨッツ", "イツツ", "ムッツ", "ナナツ", "ヤッツ", "ココノツ");
  private static final Map<String, String> HARDER =
      Map.of("ホ", "ポ", "ヒ", "ピ", "ハ", "パ", "フ", "プ", "ヘ", "ペ");
  private static final Map<String, String> SOFTER =
      Map.of("ホ", "ボ", "ヒ", "ビ", "ハ", "バ", "フ", "プ", "ヘ", "ベ");

  /** The counter that a text begins with; the longest one. */
  public static Optional<JapaneseCounter> at(String text) {
    return ALL.stream().filter(counter -> text.startsWith(counter.written)).findFirst();
  }

  /**
   * @param cardinal the number in kana
   * @param ofMonth whether a month stands before it
   */
  String say(long value, String cardinal, boolean ofMonth) {
    return switch (join) {
      case "date" -> value == 1 && ofMonth ? "ツイタチ" : DAYS.getOrDefault(value, cardinal + kana);
      case "person" -> PEOPLE.getOrDefault(value, cardinal + kana);
      case "native" ->
          value >= 1 && value <= THINGS.size() ? THINGS.get((int) value - 1) : cardinal;
      case "k" -> doubled(cardinal, "イチ", "ロク", "ハチ", "ジュウ", "ヒャク") + kana;
      case "s", "t" -> doubled(cardinal, "イチ", "ハチ", "ジュウ") + kana;
      case "h" -> hard(cardinal);
      default -> plain(cardinal) + kana;
    };
  }

  private String hard(String cardinal) {
    String first = kana.substring(0, 1);
    String number = doubled(cardinal, "イチ", "ロク", "ハチ", "ジュウ", "ヒャク");
    boolean minutesOfFour = written.equals("分") && cardinal.endsWith("ヨン");
    if (!number.equals(cardinal) || minutesOfFour) {
      return number + HARDER.get(first) + kana.substring(1);
    }
    boolean soft = cardinal.endsWith("サン") || cardinal.endsWith("セン");
    return cardinal + (soft ? SOFTER.get(first) : first) + kana.substring(1);
  }

  /** 4時, 7時, 9時 and their like. */
  private String plain(String cardinal) {
    return switch (written) {
      case "月" -> ending(ending(ending(cardinal, "ヨン", "シ"), "ナナ", "シチ"), "キュウ", "ク");
      case "時", "時間" -> ending(ending(ending(cardinal, "ヨン", "ヨ"), "ナナ", "シチ"), "キュウ", "ク");
      case "年" -> ending(cardinal, "ヨン", "ヨ");
      default -> cardinal;
    };
  }

  private static String ending(String text, String end, String other) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) + other : text;
  }

  /** A number whose last sound doubles the next one, if it ends so. */
  static String doubled(String number, String... ends) {
    for (String end : ends) {
      if (number.endsWith(end)) {
        String stem = end.equals("ジュウ") ? "ジュ" : end.substring(0, end.length() - 1);
        return number.substring(0, number.length() - end.length()) + stem + "ッ";
      }
    }
    return number;
  }
}
