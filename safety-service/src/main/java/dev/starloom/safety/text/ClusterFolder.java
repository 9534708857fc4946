package dev.starloom.safety.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Folds one grapheme cluster to the characters it is looked up by: compatibility forms, case,
 * look-alikes, traditional ideographs, invisible characters and stray marks are gone afterwards.
 *
 * <p>Works on whole clusters because a half-width kana with its voicing mark, or a Hangul syllable
 * in jamo, is one letter written as several code points. Thread-safe.
 */
final class ClusterFolder {
  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  /** Latin letters, whose marks are dropped; of kana and jamo they make other letters. */
  private static final char LATIN_END = 0x250;

  /** Where a word may end, so it stays what a sign between letters is. */
  static final char ZERO_WIDTH_SPACE = '\u200b';

  /**
   * Folding of the clusters that are one char: nearly all of them, and slow to compute. Two threads
   * may both compute one, which is the same string.
   */
  private final String[] known = new String[1 << 16];

  /** May be empty: a cluster of invisible characters leaves nothing. */
  String fold(String cluster) {
    boolean first = cluster.length() == 1 || isDecorated(cluster);
    return first ? one(cluster.charAt(0)) : compute(cluster);
  }

  /** A cluster of one char. */
  String fold(char only) {
    return one(only);
  }

  private String one(char only) {
    String folded = known[only];
    if (folded == null) {
      folded = compute(String.valueOf(only));
      known[only] = folded;
    }
    return folded;
  }

  /** Whether nothing follows the first char that leaves anything or makes it another letter. */
  private boolean isDecorated(String cluster) {
    char first = cluster.charAt(0);
    if (first >= LATIN_END && !Character.isIdeographic(first) && !one(first).isEmpty()) {
      return false;
    }
    for (int i = 1; i < cluster.length(); i++) {
      if (!one(cluster.charAt(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static String compute(String cluster) {
    if (cluster.length() == 1 && cluster.charAt(0) == ZERO_WIDTH_SPACE) {
      return cluster;
    }
    var visible = new StringBuilder();
    cluster
        .codePoints()
        .filter(c -> !isInvisible(c))
        .forEach(c -> visible.appendCodePoint(latin(c)));
    var folded = new StringBuilder();
    COMPATIBLE.normalize(visible).codePoints().forEach(c -> letter(c, folded));
    return folded.toString();
  }

  /** Before case folding, because a capital may look Latin where its small letter does not. */
  private static int latin(int codePoint) {
    return Character.isUpperCase(codePoint) ? Lookalikes.latin(codePoint) : codePoint;
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  private static void letter(int codePoint, StringBuilder out) {
    if (isStrayMark(codePoint)) {
      return;
    }
    if (Character.isIdeographic(codePoint)) {
      out.append(Shinjitai.simplified(SIMPLIFIED.transliterate(Character.toString(codePoint))));
      return;
    }
    int base = takesMarks(codePoint) ? base(codePoint) : codePoint;
    out.appendCodePoint(Lookalikes.latin(base));
  }

  /**
   * Composition has already joined the marks that make a letter (か with its voicing mark is が);
   * what is left over is decoration.
   */
  private static boolean isStrayMark(int codePoint) {
    int type = Character.getType(codePoint);
    return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK)
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.INHERITED;
  }

  private static boolean takesMarks(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case LATIN, CYRILLIC, GREEK -> true;
      default -> false;
    };
  }

  private static int base(int codePoint) {
    return DECOMPOSED.normalize(Character.toString(codePoint)).codePointAt(0);
  }
}
