package dev.starloom.postprocess.narration.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the numbers of a text and says them in words. */
public final class Numbers {
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)([12]\\d{3})[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern RANGE = Pattern.compile("(?<=\\d)\\s?[-–~〜～]\\s?(?=\\d)");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{Alnum}.-])([-−－])?(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.(\\d+))?"
              + "|(?<=[\\p{Alnum}-])()(\\d+)()");
  private static final Map<String, NumberReader> READERS =
      Map.of(
          "zh", new ChineseNumbers(),
          "en", new EnglishNumbers(),
          "ja", new JapaneseNumbers(),
          "ko", new KoreanNumbers());

  private Numbers() {}

  /** In order of the text, not overlapping. */
  public static List<Replacement> in(String language, String text) {
    NumberReader reader = READERS.get(language);
    if (reader == null || text.codePoints().noneMatch(Character::isDigit)) {
      return List.of();
    }
    String plain = plainDigits(text);
    var found = new ArrayList<Replacement>();
    for (Matcher m = DATE.matcher(plain); m.find(); ) {
      String date = reader.date(number(m, 1), number(m, 2), number(m, 3));
      found.add(new Replacement(m.start(), m.end(), said(date, in(language, date))));
    }
    for (Matcher m = RANGE.matcher(plain); m.find(); ) {
      add(found, new Replacement(m.start(), m.end(), reader.to()));
    }
    figures(plain).stream().map(reader::read).forEach(r -> add(found, r));
    found.sort(Comparator.comparingInt(Replacement::from));
    return found;
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static void add(List<Replacement> found, Replacement one) {
    if (one != null && found.stream().noneMatch(r -> one.from() < r.to() && r.from() < one.to())) {
      found.add(one);
    }
  }

  private static List<Figure> figures(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .map(
            m -> {
              boolean plain = m.group(2) != null;
              String fraction = plain && m.group(3) != null ? m.group(3) : "";
              String digits = (plain ? m.group(2) : m.group(5)).replace(",", "");
              boolean negative = plain && m.group(1) != null;
              return new Figure(text, m.start(), m.end(), negative, digits, fraction);
            })
        .collect(Collectors.toList());
  }

  /** The same text with every digit as ASCII; no offset moves, as digits of other planes stay. */
  private static String plainDigits(String text) {
    var plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isDigit(c)) {
        plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      } else if (c == '．' && isDigit(plain, i - 1)) {
        plain.setCharAt(i, '.');
      }
    }
    return plain.toString();
  }

  private static boolean isDigit(CharSequence text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  /** A text with its replacements made. */
  static String said(String text, List<Replacement> replacements) {
    var said = new StringBuilder();
    int at = 0;
    for (Replacement one : replacements) {
      said.append(text, at, one.from()).append(one.spoken());
      at = one.to();
    }
    return said.append(text.substring(at)).toString();
  }
}
