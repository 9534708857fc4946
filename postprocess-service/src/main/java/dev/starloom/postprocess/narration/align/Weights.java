package dev.starloom.postprocess.narration.align;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How long text takes to say, counted in syllables (Japanese: morae). */
public final class Weights {
  private static final Pattern VOWELS = Pattern.compile("[aeiouyà-öø-ÿ]+");
  private static final Pattern SILENT_END = Pattern.compile("(?<=[^aeiouyl])e$|(?<=[^td])ed$");
  private static final String SMALL_KANA = "ャュョァィゥェォゃゅょぁぃぅぇぉ";
  private static final double WORD = 0.25;
  private static final double VOWEL = 0.6;
  private static final double CONSONANT = 0.15;
  private static final double UNSTRESSED = 0.6;
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "or", "is", "was",
          "with", "from", "his", "her", "its", "that", "as", "were", "be");
  private static final double CODA = 0.12;
  private static final double KANJI_MORAE = 1.9;
  private static final double DIGIT_SYLLABLES = 1.2;
  private static final double COMMA_SECONDS = 0.25;
  private static final double STOP_SECONDS = 0.4;

  private Weights() {}

  /** A rough length of the spoken text at a narrator's pace. */
  public static double seconds(String language, String text) {
    double pauses =
        text.codePoints()
            .mapToDouble(
                c ->
                    switch (Breaks.strength(c)) {
                      case 0 -> 0;
                      case 1 -> COMMA_SECONDS;
                      default -> STOP_SECONDS;
                    })
            .sum();
    return of(language, text) / perSecond(language) + pauses;
  }

  private static double perSecond(String language) {
    return switch (language) {
      case "zh" -> 3.8;
      case "ja" -> 6.5;
      case "ko" -> 4.6;
      default -> 3.4;
    };
  }

  /** Syllables of a piece of text; Latin letters count as English in every language. */
  static double of(String language, String text) {
    double sum = 0;
    var latin = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
        latin.appendCodePoint(c);
        continue;
      }
      sum += latinWord(latin) + character(language, c);
    }
    return sum + latinWord(latin);
  }

  private static double latinWord(StringBuilder letters) {
    if (letters.length() == 0) {
      return 0;
    }
    String word = letters.toString().toLowerCase(Locale.ROOT);
    letters.setLength(0);
    String sounded = SILENT_END.matcher(word).replaceAll("");
    long vowels = Math.max(1, VOWELS.matcher(sounded).results().count());
    double stress = FUNCTION_WORDS.contains(word) ? UNSTRESSED : 1;
    return stress * (WORD + VOWEL * vowels + CONSONANT * (sounded.length() - vowels));
  }

  private static double character(String language, int c) {
    if (Character.isDigit(c)) {
      return DIGIT_SYLLABLES;
    }
    if (c >= 0xAC00 && c <= 0xD7A3) {
      return (c - 0xAC00) % 28 == 0 ? 1 : 1 + CODA;
    }
    if (Character.isIdeographic(c)) {
      return language.equals("ja") ? KANJI_MORAE : 1;
    }
    return Character.isLetter(c) && SMALL_KANA.indexOf(c) < 0 ? 1 : 0;
  }
}
