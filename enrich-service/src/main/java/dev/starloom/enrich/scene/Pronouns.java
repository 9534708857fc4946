package dev.starloom.enrich.scene;

import java.util.regex.Pattern;

/** Finds words for a person who was named before. Possessives are left out: they mostly look on. */
public final class Pronouns {
  private static final Pattern SHE =
      Pattern.compile(
          "(?i)\\bshe\\b"
              + "|(?<![其吉])她(?![们們的国國人乡鄉])"
              + "|彼女(?![らのは岸方])|彼女は"
              + "|(?<![가-힣])(?:그녀는|그녀를|그녀가|그녀에게)");

  private static final Pattern HE =
      Pattern.compile(
          "(?i)\\b(?:he|him)\\b"
              + "|(?<![其吉])他(?![们們的国國人乡鄉])"
              + "|彼(?![女らの岸方])"
              + "|(?<![가-힣])(?:그는|그를|그가|그에게)");

  private Pronouns() {}

  static boolean in(String words) {
    return she(words) || he(words);
  }

  /** Whether the words are about a woman who was named before. */
  public static boolean she(String words) {
    return SHE.matcher(words).find();
  }

  /** Whether the words are about a man, or anybody, who was named before. */
  public static boolean he(String words) {
    return HE.matcher(words).find();
  }
}
