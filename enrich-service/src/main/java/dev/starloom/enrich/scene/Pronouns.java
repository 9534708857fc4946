package dev.starloom.enrich.scene;

import java.util.regex.Pattern;

/** Finds words for a person who was named before. Possessives are left out: they mostly look on. */
final class Pronouns {
  private static final Pattern PERSON =
      Pattern.compile(
          "(?i)\\b(?:he|him|she)\\b"
              + "|(?<![其吉])[他她](?![们們的国國人乡鄉])"
              + "|彼女?+(?![らのは岸方])"
              + "|(?<![가-힣])(?:그는|그를|그가|그에게|그녀는|그녀를|그녀가|그녀에게)");

  private Pronouns() {}

  static boolean in(String words) {
    return PERSON.matcher(words).find();
  }
}
