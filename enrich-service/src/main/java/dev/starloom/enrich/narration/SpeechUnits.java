package dev.starloom.enrich.narration;

import dev.starloom.enrich.language.Language;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what a narrator has to utter: syllables, or in Japanese morae. */
public final class SpeechUnits {
  private static final Pattern LATIN_WORD = Pattern.compile("[\\p{IsLatin}]+");
  private static final String VOWELS = "aeiouyàâäáãéèêëíìîïóòôöõúùûü";
  private static final Pattern HIATUS = Pattern.compile("(?<![tscx])i[ao]|(?<=s)io(?!n)");
  private static final Pattern SILENT = Pattern.compile("(?<=[^aeiouy])(?:(?<!l)e|(?<![td])ed)$");
  private static final String SMALL_KANA = "ゃゅょャュョぁぃぅぇぉァィゥェォ";
  private static final double MORAE_PER_KANJI = 1.7;
  private static final double MORAE_PER_SYLLABLE = 1.5;

  /** What is longer is no word, and utters as many syllables as words of usual length would. */
  private static final int LONGEST_WORD = 40;

  private static final int USUAL_WORD = 5;

  private SpeechUnits() {}

  public static double count(Language language, String text) {
    double perSyllable = language == Language.JA ? MORAE_PER_SYLLABLE : 1;
    double units = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      units += of(language, text.codePointAt(i));
    }
    Matcher words = LATIN_WORD.matcher(text);
    while (words.find()) {
      units += syllables(words.group()) * perSyllable;
    }
    return units;
  }

  private static double of(Language language, int c) {
    if (c < 128 && !Character.isDigit(c)) {
      return 0;
    }
    if (Character.isDigit(c)) {
      return language == Language.EN || language == Language.JA ? 1.5 : 1;
    }
    if (c == 'ー') {
      return 1;
    }
    return switch (script(c)) {
      case HAN -> language == Language.JA ? MORAE_PER_KANJI : 1;
      case HIRAGANA, KATAKANA -> SMALL_KANA.indexOf(c) >= 0 ? 0 : 1;
      case HANGUL -> 1;
      default -> 0;
    };
  }

  /** The two large blocks without a search, which takes long for every character of a story. */
  private static UnicodeScript script(int c) {
    if (c >= 0x4E00 && c <= 0x9FEF) {
      return UnicodeScript.HAN;
    }
    return c >= 0xAC00 && c <= 0xD7A3 ? UnicodeScript.HANGUL : UnicodeScript.of(c);
  }

  /** Groups of vowels, two where i meets a or o, less a silent -e or -ed; at least one. */
  static int syllables(String word) {
    if (word.length() > LONGEST_WORD) {
      return word.length() / USUAL_WORD;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int count = groups(lower);
    if (lower.contains("ia") || lower.contains("io")) {
      count += (int) HIATUS.matcher(lower).results().count();
    }
    if (lower.endsWith("e") || lower.endsWith("ed")) {
      count -= SILENT.matcher(lower).find() ? 1 : 0;
    }
    return Math.max(1, count);
  }

  private static int groups(String word) {
    int groups = 0;
    boolean within = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = VOWELS.indexOf(word.charAt(i)) >= 0;
      groups += vowel && !within ? 1 : 0;
      within = vowel;
    }
    return groups;
  }
}
