package dev.starloom.postprocess.narration;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The seconds a storyboard allots to a narration, without its margin at the end. */
final class StoryboardEstimate {
  private static final double INNER_PAUSE = 0.25;
  private static final double SENTENCE_PAUSE = 0.4;

  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  private StoryboardEstimate() {}

  static double seconds(String language, String text) {
    return spoken(language, text) + pauses(text);
  }

  private static double spoken(String language, String text) {
    return switch (language) {
      case "zh" -> text.codePoints().filter(Character::isIdeographic).count() / 3.8;
      case "ja" -> morae(new KanaReader().read(text).spoken()) / 6.5;
      case "ko" -> text.chars().filter(c -> c >= 0xAC00 && c <= 0xD7A3).count() / 4.6;
      default -> syllables(text) / 3.4;
    };
  }

  private static double pauses(String text) {
    return text.chars()
        .mapToDouble(
            c -> "，、,".indexOf(c) >= 0 ? INNER_PAUSE : "。.".indexOf(c) >= 0 ? SENTENCE_PAUSE : 0)
        .sum();
  }

  private static long morae(String kana) {
    return kana.chars().filter(Character::isLetter).filter(c -> "ャュョァィゥェォ".indexOf(c) < 0).count();
  }

  private static long syllables(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
        .filter(word -> !word.isEmpty())
        .mapToLong(StoryboardEstimate::vowelGroups)
        .sum();
  }

  private static long vowelGroups(String word) {
    String sounded = word.replaceAll("(?<=[^aeiouyl])e$|(?<=[^td])ed$", "");
    return Math.max(1, VOWELS.matcher(sounded).results().count());
  }
}
