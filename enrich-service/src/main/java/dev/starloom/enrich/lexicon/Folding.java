package dev.starloom.enrich.lexicon;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes differences away that don't change what a word names: case, width, compatibility forms
 * (NFKC_Casefold), diacritics of Latin letters, traditional or simplified Han, invisible
 * characters, kinds of space and apostrophe.
 */
final class Folding {
  /** Folding is slow and most clusters are one of a few thousand characters. */
  private static final Map<Character, String> SINGLE = new ConcurrentHashMap<>();

  private Folding() {}

  /** ICU takes a fifth of a second to be made ready, and few characters need it. */
  private static final class Icu {
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
  }

  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int folded = UsualCharacters.fold(text.charAt(i));
      if (folded < 0) {
        return FoldedText.of(text).folded();
      }
      out.appendCodePoint(folded);
    }
    return out.toString();
  }

  /** Appends one grapheme cluster, {@code text.substring(start, end)}, folded. */
  static void fold(String text, int start, int end, StringBuilder out) {
    if (end - start > 1) {
      out.append(cluster(text.substring(start, end)));
      return;
    }
    int folded = UsualCharacters.fold(text.charAt(start));
    if (folded >= 0) {
      out.appendCodePoint(folded);
    } else {
      out.append(SINGLE.computeIfAbsent(text.charAt(start), c -> cluster(Character.toString(c))));
    }
  }

  /** As ICU has it. */
  static String cluster(String text) {
    StringBuilder out = new StringBuilder();
    Icu.CASEFOLD
        .normalize(text)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> append(c, out));
    return out.toString();
  }

  private static void append(int c, StringBuilder out) {
    if (c == '’' || c == '‘') {
      out.append('\'');
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      out.append(' ');
    } else if (UnicodeScript.of(c) == UnicodeScript.LATIN) {
      out.appendCodePoint(Icu.DECOMPOSE.normalize(Character.toString(c)).codePointAt(0));
    } else if (Character.isIdeographic(c)) {
      out.appendCodePoint(Simplified.of(c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
