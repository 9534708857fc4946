package dev.starloom.enrich.lexicon;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides whether a stretch of folded text stands as a word of its own, by the habits of its
 * script. Errs on the side of no: a keyword must be named by the text.
 */
final class WordBoundary {
  /** Short Korean nouns are also syllables of longer ones; only these may follow them. */
  private static final Pattern PARTICLES =
      Pattern.compile(
          "(들)?(이|가|은|는|을|를|의|에|에서|에는|에도|에게|으로|로|와|과|도|만|까지|부터|처럼|보다|마다|마저|조차|이다|이라|이라는|이며|이고|이면"
              + "|입니다|이에요|이었다|였다|이지만|라는|이여|여|아|야|께서|께|한테|이나|이랑|위|위로|위에|위에서|속|속에|속에서|속으로)?");

  /** A name may also have an honorific, two particles or "to be"; few other words end so. */
  private static final Pattern NAME_PARTICLES =
      Pattern.compile(
          "(님|씨|네)?(들)?((이|가|은|는|을|를|의|에|도|만|과|와|하고|랑|이랑|나|이나|아|야|여|이여|시여|이시여)"
              + "|(에|에다|에다가|에게|한테|께|더러|보고|에서|로|으로|로부터|으로부터|에게서|한테서|에게로|부터|까지|처럼|같이|만큼|보다|마다"
              + "|밖에|뿐|조차|마저|라도|이라도|야말로|이야말로|대로|께서|위로?|위에서?|속으로?|속에서?)(는|은|도|만|의|이)?"
              + "|만(이|은|을|의|으로)|이?(라고|라는|란|라면|라서|지만|었다|었고|었던|었지만)|이다|이며|이고|이자|이면|이에요|예요"
              + "|였다|였고|였던|였지만|입니다|인데)?");

  /** Other words that look like a noun of one syllable with a particle. */
  private static final Set<String> HOMOGRAPHS =
      Set.of("별로", "별도", "강도", "강의", "용도", "용의", "산도", "산만", "섬도", "달도");

  /** Particles after which a short word in hiragana may begin. */
  private static final String KANA_PARTICLES = "のとやはがをにもへで";

  /** 座 followed by these is the verb "to sit". */
  private static final String SITTING = "っらりるれろ";

  /** Between a number and what is counted. */
  private static final String COUNTERS = "かカヵケヶ";

  private static final String NUMERALS = "一二三四五六七八九十数何";

  private static final int SHORT = 2;

  private WordBoundary() {}

  static boolean isWord(FoldedText text, int begin, int end) {
    return startsWord(text, begin, end) && endsWord(text, begin, end);
  }

  /** Whether no word begins between two usual Latin letters; spares a search for each. */
  static boolean isInner(FoldedText text, int index) {
    return usualLatin(text.at(index)) && usualLatin(text.at(index - 1));
  }

  /** Takes an English plural into the hit. */
  static int endWithPlural(FoldedText text, int end) {
    if (latin(text.at(end - 1)) && text.at(end) == 's' && !latin(text.at(end + 1))) {
      return end + 1;
    }
    return end;
  }

  private static boolean startsWord(FoldedText text, int begin, int end) {
    char before = text.at(begin - 1);
    return switch (UnicodeScript.of(text.at(begin))) {
      case LATIN -> !latin(before) && !Character.isDigit(before);
      case HANGUL -> !hangul(before) || end - begin > SHORT + 1;
      case KATAKANA -> !katakana(before);
      case HIRAGANA -> startsKana(text, begin, before);
      case HAN ->
          end - begin > 1
              || !isCounted(text, begin)
                  && (!Character.isIdeographic(before) || text.isLoneWord(begin));
      default -> true;
    };
  }

  /** Whether a number stands before a single ideograph, as in 7月 or 3か月, which is no moon. */
  private static boolean isCounted(FoldedText text, int begin) {
    int i = begin - 1;
    if (COUNTERS.indexOf(text.at(i)) >= 0) {
      return Character.isDigit(text.at(i - 1)) || NUMERALS.indexOf(text.at(i - 1)) >= 0;
    }
    while (i > 0 && text.at(i) == ' ') {
      i--;
    }
    return Character.isDigit(text.at(i));
  }

  private static boolean startsKana(FoldedText text, int begin, char before) {
    if (UnicodeScript.of(before) != UnicodeScript.HIRAGANA) {
      return true;
    }
    int run = 0;
    while (UnicodeScript.of(text.at(begin + run)) == UnicodeScript.HIRAGANA) {
      run++;
    }
    return run > SHORT || run == SHORT && KANA_PARTICLES.indexOf(before) >= 0;
  }

  private static boolean endsWord(FoldedText text, int begin, int end) {
    char last = text.at(end - 1);
    char after = text.at(end);
    return switch (UnicodeScript.of(last)) {
      case LATIN -> !latin(text.at(endWithPlural(text, end)));
      case HANGUL -> end - begin > SHORT || endsNoun(text, begin, end);
      case KATAKANA -> !katakana(after);
      case HAN ->
          !(last == '座' && SITTING.indexOf(after) >= 0)
              && (end - begin > 1 || !Character.isIdeographic(after) || text.isLoneWord(begin));
      default -> !katakana(last) || !katakana(after);
    };
  }

  private static boolean endsNoun(FoldedText text, int begin, int end) {
    String rest = restOfWord(text, end);
    return (end - begin < SHORT ? PARTICLES : NAME_PARTICLES).matcher(rest).matches()
        && !HOMOGRAPHS.contains(text.folded().substring(begin, end) + rest);
  }

  private static String restOfWord(FoldedText text, int end) {
    StringBuilder rest = new StringBuilder();
    for (int i = end; hangul(text.at(i)); i++) {
      rest.append(text.at(i));
    }
    return rest.toString();
  }

  private static boolean usualLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean latin(char c) {
    return UnicodeScript.of(c) == UnicodeScript.LATIN;
  }

  private static boolean hangul(char c) {
    return UnicodeScript.of(c) == UnicodeScript.HANGUL;
  }

  private static boolean katakana(char c) {
    return c == 'ー' || UnicodeScript.of(c) == UnicodeScript.KATAKANA;
  }
}
