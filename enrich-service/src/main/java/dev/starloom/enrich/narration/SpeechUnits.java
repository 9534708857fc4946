package dev.starloom.enrich.narration;

import dev.starloom.enrich.language.Language;
import java.lang.Character.UnicodeScript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what a narrator has to utter: syllables, or in Japanese morae. */
public final class SpeechUnits {
  private static final Pattern LATIN_WORD = Pattern.compile("[\\p{IsLatin}]+");
  private static final Pattern VOWELS = Pattern.compile("[aeiouyàâäáãéèêëíìîïóòôöõúùûü]+");
  private static final String SMALL_KANA = "ゃゅょャュョぁぃぅぇぉァィゥェォ";
  private static final double MORAE_PER_KANJI = 1.7;
  private static final double MORAE_PER_SYLLABLE = 1.5;

  private SpeechUnits() {}

  public static double count(Language language, String text) {
    double perSyllable = language == Language.JA ? MORAE_PER_SYLLABLE : 1;
    double units = text.codePoints().mapToDouble(c -> of(language, c)).sum();
    Matcher words = LATIN_WORD.matcher(text);
    while (words.find()) {
      units += syllables(words.group()) * perSyllable;
    }
    return units;
  }

  private static double of(Language language, int c) {
    if (Character.isDigit(c)) {
      return language == Language.EN || language == Language.JA ? 1.5 : 1;
    }
    if (c == 'ー') {
      return 1;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN -> language == Language.JA ? MORAE_PER_KANJI : 1;
      case HIRAGANA, KATAKANA -> SMALL_KANA.indexOf(c) >= 0 ? 0 : 1;
      case HANGUL -> 1;
      default -> 0;
    };
  }

  /** Groups of vowels, less a silent final e; at least one. */
  static int syllables(String word) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    Matcher groups = VOWELS.matcher(lower);
    int count = 0;
    while (groups.find()) {
      count++;
    }
    if (lower.endsWith("e") && !lower.endsWith("le") && count > 1) {
      count--;
    }
    return Math.max(1, count);
  }
}
