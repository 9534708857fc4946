package dev.starloom.postprocess.narration.align;

import dev.starloom.postprocess.narration.JapaneseWords;
import java.util.ArrayList;
import java.util.List;

/** Divides a text into what gets a time of its own. */
final class Units {
  /** Syllables between two places of the text. */
  private interface Weigher {
    double weight(int from, int to);
  }

  private Units() {}

  static List<Unit> of(String language, String text) {
    return language.equals("ja")
        ? japanese(text)
        : units(text, begins(text), (from, to) -> Weights.of(language, text.substring(from, to)));
  }

  private static List<Unit> units(String text, List<Integer> begins, Weigher weigher) {
    var units = new ArrayList<Unit>();
    int gapFrom = 0;
    for (int i = 0; i < begins.size(); i++) {
      int begin = begins.get(i);
      int end = i + 1 < begins.size() ? begins.get(i + 1) : text.length();
      String word = text.substring(begin, end);
      double weight = weigher.weight(begin, end);
      if (weight > 0) {
        int said = begin + lastSounding(word);
        units.add(new Unit(begin, weight, Breaks.strongest(text.substring(gapFrom, begin))));
        gapFrom = said;
      }
    }
    return units;
  }

  /** Just after the last letter or digit of a word. */
  private static int lastSounding(String word) {
    int end = word.length();
    while (end > 0 && !Character.isLetterOrDigit(word.codePointBefore(end))) {
      end -= Character.charCount(word.codePointBefore(end));
    }
    return end;
  }

  /** Phrases: a particle belongs to the word before it. */
  private static List<Unit> japanese(String text) {
    List<JapaneseWords.Word> words = JapaneseWords.of(text);
    List<Integer> begins =
        words.stream()
            .filter(word -> word.place() != JapaneseWords.Place.LEANING || word.at() == 0)
            .map(JapaneseWords.Word::at)
            .toList();
    return units(
        text,
        begins,
        (from, to) ->
            words.stream()
                .filter(word -> word.at() >= from && word.at() < to)
                .mapToDouble(word -> Weights.of("ja", word.kana()))
                .sum());
  }

  /** Each ideograph or kana, and each run of other letters and digits. */
  private static List<Integer> begins(String text) {
    var begins = new ArrayList<Integer>();
    boolean inWord = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean alone = Character.isIdeographic(c);
      boolean joins = Character.isLetterOrDigit(c) || inWord && isInner(text, i);
      if (alone || joins && !inWord) {
        begins.add(i);
      }
      inWord = joins && !alone;
    }
    return begins;
  }

  /** An apostrophe, hyphen or mark between two letters, or the point of a number. */
  private static boolean isInner(String text, int at) {
    return "'’-.,".indexOf(text.charAt(at)) >= 0
            && at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at + 1))
        || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK;
  }
}
