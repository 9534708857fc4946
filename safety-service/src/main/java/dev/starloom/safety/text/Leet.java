package dev.starloom.safety.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Digits and signs that stand for letters, as in {@code g0re} or {@code n@ked}. Only inside a run
 * at least half of which is Latin letters, or two fifths of a longer one: a number, a price, a size
 * such as 53x20 stay what they are.
 */
final class Leet {
  private static final String SIGNS = "013457@$!|+";
  private static final String AS_I = "oieastasiit";
  private static final String AS_L = "oleastasllt";

  private Leet() {}

  /** Readings other than the literal one: none, one, or two where a 1 may be an i or an l. */
  static List<Folded> readings(Folded literal) {
    if (literal.text().chars().noneMatch(c -> c < 0x7f && SIGNS.indexOf(c) >= 0)) {
      return List.of();
    }
    String withI = read(literal.text(), AS_I);
    if (withI.equals(literal.text())) {
      return List.of();
    }
    var readings = new ArrayList<Folded>(List.of(literal.withText(withI)));
    String withL = read(literal.text(), AS_L);
    if (!withL.equals(withI)) {
      readings.add(literal.withText(withL));
    }
    return readings;
  }

  private static String read(String text, String letters) {
    var out = new StringBuilder(text);
    for (int from = 0; from < text.length(); ) {
      int to = from;
      int latin = 0;
      while (to < text.length() && belongs(text, to)) {
        latin += isLatin(text.charAt(to)) ? 1 : 0;
        to++;
      }
      if (isWord(latin, to - from)) {
        translate(out, from, to, letters);
      }
      from = to + 1;
    }
    return out.toString();
  }

  private static boolean isWord(int latin, int length) {
    return latin > 0 && 2 * latin >= length || latin >= 3 && 5 * latin >= 2 * length;
  }

  private static void translate(StringBuilder out, int from, int to, String letters) {
    for (int i = from; i < to; i++) {
      int sign = SIGNS.indexOf(out.charAt(i));
      if (sign >= 0) {
        out.setCharAt(i, letters.charAt(sign));
      }
    }
  }

  /** An exclamation mark at the end of a word is one. */
  private static boolean belongs(String text, int i) {
    char c = text.charAt(i);
    boolean last = i + 1 == text.length() || !isPart(text.charAt(i + 1));
    return isPart(c) && !(c == '!' && last);
  }

  private static boolean isPart(char c) {
    return isLatin(c) || SIGNS.indexOf(c) >= 0;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
