package dev.starloom.postprocess.narration.reading;

import java.util.stream.Collectors;

/** Chinese: years digit by digit, two things as 两. */
final class ChineseNumbers implements NumberReader {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] PLACES = {"", "十", "百", "千"};
  private static final String[] GROUPS = {"", "万", "亿", "万亿", "亿亿"};
  private static final String YEAR = "(?s)年(?!前|後|后|来|來|间|間|多|以).*";
  private static final String COUNTED =
      "(?s)(个|個|颗|顆|位|条|條|只|隻|座|次|年|天|人|光年|名|片|根|头|頭|匹|岁|歲|种|種|千|万|亿|段|对|對|点|點|分|秒|小时|夜).*";

  @Override
  public Replacement read(Figure figure) {
    String after = figure.after();
    if (figure.whole() && figure.digits().length() == 4 && after.matches(YEAR)) {
      return figure.by(spelled(figure.digits()), 0);
    }
    String words = words(figure);
    if (after.startsWith("%") || after.startsWith("％")) {
      return figure.by("百分之" + words, 1);
    }
    if (after.startsWith("°C") || after.startsWith("℃")) {
      return figure.by("摄氏" + words + "度", after.startsWith("℃") ? 1 : 2);
    }
    return after.startsWith("°") ? figure.by(words + "度", 1) : figure.by(words, 0);
  }

  private static String words(Figure figure) {
    if (figure.spelled()) {
      return spelled(figure.digits());
    }
    boolean two =
        figure.whole()
            && figure.value() == 2
            && figure.after().matches(COUNTED)
            && !figure.before().matches("(?s).*[第月]");
    String whole = two ? "两" : cardinal(figure.value());
    String fraction = figure.fraction().isEmpty() ? "" : "点" + spelled(figure.fraction());
    return (figure.negative() ? "负" : "") + whole + fraction;
  }

  static String spelled(String digits) {
    return digits.chars().mapToObj(c -> "" + DIGITS.charAt(c - '0')).collect(Collectors.joining());
  }

  static String cardinal(long value) {
    if (value == 0) {
      return "零";
    }
    String said = Myriads.say(value, ChineseNumbers::group);
    return said.startsWith("一十") ? said.substring(1) : said;
  }

  private static String group(int group, int power, boolean gap) {
    var said = new StringBuilder(gap ? "零" : "");
    boolean pending = false;
    for (int place = 3; place >= 0; place--) {
      int digit = group / (int) Math.pow(10, place) % 10;
      if (digit > 0) {
        boolean two = digit == 2 && (place == 3 || place == 0 && power > 0 && group == 2);
        said.append(pending ? "零" : "").append(two ? '两' : DIGITS.charAt(digit));
        said.append(PLACES[place]);
        pending = false;
      } else {
        pending = group >= Math.pow(10, place);
      }
    }
    return said + GROUPS[power];
  }

  @Override
  public String date(int year, int month, int day) {
    return year + "年" + month + "月" + day + "日";
  }

  @Override
  public String to() {
    return "到";
  }
}
