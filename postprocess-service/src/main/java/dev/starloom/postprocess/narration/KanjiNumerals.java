package dev.starloom.postprocess.narration;

import com.atilika.kuromoji.ipadic.Token;
import dev.starloom.postprocess.narration.reading.JapaneseCounter;
import dev.starloom.postprocess.narration.reading.Numbers;
import dev.starloom.postprocess.narration.reading.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Japanese numbers in kanji, which the dictionary reads digit by digit: 三千年, 二人, 七日. Words it
 * knows, such as 七夕 and 三日月, are left to it.
 */
final class KanjiNumerals {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern NUMERAL = Pattern.compile("[〇一二三四五六七八九十百千][〇一二三四五六七八九十百千万億]*");

  private KanjiNumerals() {}

  static List<Replacement> in(String text) {
    var found = new ArrayList<Replacement>();
    List<Token> tokens = JapaneseWords.tokens(text);
    for (Matcher m = NUMERAL.matcher(text); m.find(); ) {
      String before = text.substring(0, m.start());
      String after = text.substring(m.end());
      boolean counted = JapaneseCounter.at(after).isPresent();
      if (!inWord(tokens, m.start(), m.end()) && (counted || m.group().length() > 1)) {
        read(before, value(m.group()), after, m.group().length()).ifPresent(found::add);
      }
    }
    return found;
  }

  private static java.util.Optional<Replacement> read(
      String before, long value, String after, int length) {
    String digits = Long.toString(value);
    return Numbers.in("ja", before + digits + after).stream()
        .filter(r -> r.from() == before.length())
        .findFirst()
        .map(r -> new Replacement(r.from(), r.to() - digits.length() + length, r.spoken()));
  }

  /** Whether a word of the dictionary has a part of the numeral and something else. */
  private static boolean inWord(List<Token> tokens, int from, int to) {
    return tokens.stream()
        .filter(Token::isKnown)
        .anyMatch(
            t -> {
              int begin = t.getPosition();
              int end = begin + t.getSurface().length();
              return begin < to && end > from && (begin < from || end > to);
            });
  }

  private static long value(String numeral) {
    long all = 0;
    long group = 0;
    long digit = -1;
    for (char c : numeral.toCharArray()) {
      int figure = DIGITS.indexOf(c);
      if (figure >= 0) {
        digit = digit < 0 ? figure : digit * 10 + figure;
        continue;
      }
      switch (c) {
        case '十' -> group += Math.abs(digit) * 10;
        case '百' -> group += Math.abs(digit) * 100;
        case '千' -> group += Math.abs(digit) * 1000;
        default -> {
          all += (group + Math.max(0, digit)) * (c == '万' ? 10_000 : 100_000_000);
          group = 0;
        }
      }
      digit = -1;
    }
    return all + group + Math.max(0, digit);
  }
}
