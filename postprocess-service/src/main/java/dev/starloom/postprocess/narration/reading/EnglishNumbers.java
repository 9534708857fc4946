package dev.starloom.postprocess.narration.reading;

import java.util.List;
import java.util.regex.Pattern;

/** English: the bundled voice says most numbers well; years, days and catalogues it does not. */
final class EnglishNumbers implements NumberReader {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final String MONTH = String.join("|", MONTHS);
  private static final Pattern DAY = Pattern.compile("(?s).*\\b(" + MONTH + ")\\s");
  private static final Pattern DATED =
      Pattern.compile(
          "(?is).*\\b(in|since|by|until|from|of|before|after|year|ad|"
              + MONTH
              + "|\\d{1,2}(st|nd|rd|th)?,)\\s");

  @Override
  public Replacement read(Figure figure) {
    if (figure.spelled()) {
      return figure.by(String.join(" ", figure.digits().split("")), 0);
    }
    if (!figure.whole()) {
      return figure.negative() ? figure.by("minus " + figure.digits() + rest(figure), 0) : null;
    }
    boolean suffixed = figure.after().matches("(?s)(st|nd|rd|th)\\b.*");
    if (figure.value() <= 31 && !suffixed && DAY.matcher(figure.before()).matches()) {
      return figure.by(ordinal((int) figure.value()), 0);
    }
    boolean quantity =
        figure.after().matches("(?s)\\s(years|stars|miles|kilo|light|days|people).*");
    boolean year = DATED.matcher(figure.before()).matches() && !quantity;
    return year && figure.to() - figure.from() == 4 ? year(figure) : null;
  }

  private static String rest(Figure figure) {
    return figure.fraction().isEmpty() ? "" : "." + figure.fraction();
  }

  private static Replacement year(Figure figure) {
    int century = (int) figure.value() / 100;
    int rest = (int) figure.value() % 100;
    if (century < 11 || century > 20 || century == 20 && rest < 10) {
      return null;
    }
    String end = rest == 0 ? "hundred" : rest < 10 ? "oh " + rest : Integer.toString(rest);
    return figure.by(century + " " + end, 0);
  }

  private static String ordinal(int day) {
    boolean teen = day / 10 == 1;
    return day
        + (teen ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th");
  }

  @Override
  public String date(int year, int month, int day) {
    return MONTHS.get(month - 1) + " " + day + ", " + year;
  }

  @Override
  public String to() {
    return " to ";
  }
}
