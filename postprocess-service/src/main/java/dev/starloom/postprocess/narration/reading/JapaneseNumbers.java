package dev.starloom.postprocess.narration.reading;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Japanese, in kana. */
final class JapaneseNumbers implements NumberReader {
  private static final String[] ONES = {"ゼロ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュウ"};
  private static final String[] HUNDREDS = {
    "", "ヒャク", "ニヒャク", "サンビャク", "ヨンヒャク", "ゴヒャク", "ロッピャク", "ナナヒャク", "ハッピャク", "キュウヒャク"
  };
  private static final String[] THOUSANDS = {
    "", "セン", "ニセン", "サンゼン", "ヨンセン", "ゴセン", "ロクセン", "ナナセン", "ハッセン", "キュウセン"
  };
  private static final String[] GROUPS = {"", "マン", "オク", "チョウ", "ケイ"};

  @Override
  public Replacement read(Figure figure) {
    Optional<JapaneseCounter> counter = JapaneseCounter.at(figure.after());
    if (counter.isPresent() && figure.whole() && !figure.spelled()) {
      boolean ofMonth = figure.before().stripTrailing().endsWith("月");
      String said = counter.get().say(figure.value(), cardinal(figure.value()), ofMonth);
      return figure.by(said, counter.get().written().length());
    }
    String words = words(figure);
    String after = figure.after();
    if (after.startsWith("%") || after.startsWith("％")) {
      return figure.by(words + "パーセント", 1);
    }
    if (after.startsWith("°C") || after.startsWith("℃")) {
      return figure.by("セッシ" + words + "ド", after.startsWith("℃") ? 1 : 2);
    }
    return after.startsWith("°") ? figure.by(words + "ド", 1) : figure.by(words, 0);
  }

  private static String words(Figure figure) {
    if (figure.spelled()) {
      return spelled(figure.digits());
    }
    String fraction = figure.fraction().isEmpty() ? "" : "テン" + spelled(figure.fraction());
    String whole = cardinal(figure.value());
    return (figure.negative() ? "マイナス" : "") + whole + fraction;
  }

  private static String spelled(String digits) {
    return Stream.of(digits.split(""))
        .map(digit -> ONES[Integer.parseInt(digit)])
        .collect(Collectors.joining(" "));
  }

  static String cardinal(long value) {
    return value == 0 ? "ゼロ" : Myriads.say(value, (group, power, gap) -> group(group, power));
  }

  private static String group(int group, int power) {
    String tens =
        group / 10 % 10 == 0 ? "" : (group / 10 % 10 == 1 ? "" : ONES[group / 10 % 10]) + "ジュウ";
    String ones = group % 10 == 0 ? "" : ONES[group % 10];
    String said = THOUSANDS[group / 1000] + HUNDREDS[group / 100 % 10] + tens + ones;
    return (power == 3 ? JapaneseCounter.doubled(said, "イチ", "ハチ", "ジュウ") : said) + GROUPS[power];
  }

  @Override
  public String date(int year, int month, int day) {
    return year + "年 " + month + "月 " + day + "日";
  }

  @Override
  public String to() {
    return "カラ ";
  }
}
