package dev.starloom.postprocess.narration.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Korean: native numbers before things and people, Sino-Korean ones elsewhere. */
final class KoreanNumbers implements NumberReader {
  private static final String DIGITS = "영일이삼사오육칠팔구";
  private static final String[] PLACES = {"", "십", "백", "천"};
  private static final String[] GROUPS = {"", "만", "억", "조", "경"};
  private static final String[] ONES = {"", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"};
  private static final String[] TENS = {"", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"};
  private static final Pattern COUNTED =
      Pattern.compile("\\s?(번째|개|명|마리|살|시간|시|사람|가지|송이|쌍|그루|척|달|해|별)(?![년월일]).*", Pattern.DOTALL);
  private static final int MOST_NATIVE = 99;

  @Override
  public Replacement read(Figure figure) {
    String after = figure.after();
    Matcher counted = COUNTED.matcher(after);
    if (figure.whole() && !figure.spelled() && figure.value() > 0 && counted.matches()) {
      if (figure.value() <= MOST_NATIVE) {
        boolean first = figure.value() == 1 && counted.group(1).equals("번째");
        return figure.by((first ? "첫" : counting((int) figure.value())) + " ", 0);
      }
    }
    if (figure.whole() && after.matches("(?s)월.*") && figure.digits().matches("0?6|10")) {
      return figure.by(figure.digits().equals("10") ? "시" : "유", 0);
    }
    String words = words(figure);
    if (after.startsWith("%") || after.startsWith("％")) {
      return figure.by(words + " 퍼센트", 1);
    }
    if (after.startsWith("°C") || after.startsWith("℃")) {
      return figure.by("섭씨 " + words + "도", after.startsWith("℃") ? 1 : 2);
    }
    return after.startsWith("°") ? figure.by(words + "도", 1) : figure.by(words, 0);
  }

  private static String words(Figure figure) {
    if (figure.spelled()) {
      return spelled(figure.digits());
    }
    String fraction = figure.fraction().isEmpty() ? "" : "점" + spelled(figure.fraction());
    return (figure.negative() ? "마이너스 " : "") + cardinal(figure.value()) + fraction;
  }

  private static String spelled(String digits) {
    return digits
        .chars()
        .mapToObj(c -> c == '0' ? "공" : "" + DIGITS.charAt(c - '0'))
        .collect(Collectors.joining());
  }

  private static String counting(int value) {
    return value == 20 ? "스무" : TENS[value / 10] + ONES[value % 10];
  }

  static String cardinal(long value) {
    return value == 0 ? "영" : Myriads.say(value, (group, power, gap) -> group(group, power));
  }

  private static String group(int group, int power) {
    var said = new StringBuilder();
    for (int place = 3; place >= 0; place--) {
      int digit = group / (int) Math.pow(10, place) % 10;
      if (digit > 1 || digit == 1 && place == 0) {
        said.append(DIGITS.charAt(digit));
      }
      said.append(digit > 0 ? PLACES[place] : "");
    }
    boolean tenThousand = group == 1 && power == 1;
    return (tenThousand ? "" : said) + GROUPS[power];
  }

  @Override
  public String date(int year, int month, int day) {
    return year + "년 " + month + "월 " + day + "일";
  }

  @Override
  public String to() {
    return "에서 ";
  }
}
