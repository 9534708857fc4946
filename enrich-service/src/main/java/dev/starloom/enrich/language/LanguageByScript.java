package dev.starloom.enrich.language;

import java.lang.Character.UnicodeScript;

/**
 * Tells the language from the scripts of a text.
 *
 * <p>Four languages with three own scripts need no statistics. The shares keep one borrowed word
 * from deciding for the whole text: a Chinese sentence with a decorative の stays Chinese, an
 * English one that quotes 猎户座 stays English. Japanese without any kana reads as Chinese; only the
 * caller can know better.
 */
public final class LanguageByScript {
  /** An ideograph or syllable block says about as much as three letters. */
  private static final int LETTERS_PER_IDEOGRAPH = 3;

  private static final int LEAST_KANA_SHARE = 16;
  private static final int LEAST_HANGUL_SHARE = 3;

  private LanguageByScript() {}

  public static Language of(String text) {
    int han = count(text, UnicodeScript.HAN);
    int kana = count(text, UnicodeScript.HIRAGANA) + count(text, UnicodeScript.KATAKANA);
    int hangul = count(text, UnicodeScript.HANGUL);
    int eastAsian = han + kana + hangul;
    if (eastAsian * LETTERS_PER_IDEOGRAPH < count(text, UnicodeScript.LATIN) || eastAsian == 0) {
      return Language.EN;
    }
    if (hangul * LEAST_HANGUL_SHARE >= eastAsian) {
      return Language.KO;
    }
    return kana * LEAST_KANA_SHARE >= han + kana && kana > 0 ? Language.JA : Language.ZH;
  }

  private static int count(String text, UnicodeScript script) {
    return (int) text.codePoints().filter(c -> UnicodeScript.of(c) == script).count();
  }
}
