package dev.starloom.enrich.narration;

import com.ibm.icu.text.BreakIterator;
import dev.starloom.enrich.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns the user's words into lines that can be spoken, and shortens lines. */
public final class Narration {
  private static final String DANGLING = "，、；：,;:—…-– 　";
  private static final String OPENERS = DANGLING + "。！？!?.）)」』”";

  private Narration() {}

  /**
   * The words on one line, without symbols nobody can read aloud (emoji, control characters).
   *
   * @return empty if there is nothing to say
   */
  public static String clean(String words) {
    StringBuilder line = new StringBuilder();
    words
        .codePoints()
        .forEach(c -> line.appendCodePoint(Character.isWhitespace(c) ? ' ' : isSilent(c) ? 0 : c));
    String clean = line.toString().replace("\0", "").replaceAll(" +", " ").strip();
    while (!clean.isEmpty() && OPENERS.indexOf(clean.charAt(0)) >= 0) {
      clean = clean.substring(1);
    }
    return clean.codePoints().anyMatch(Character::isLetterOrDigit) ? clean : "";
  }

  private static boolean isSilent(int c) {
    return switch (Character.getType(c)) {
      case Character.OTHER_SYMBOL,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> c >= 0xFE00 && c <= 0xFE0F || c >= 0x1F3FB && c <= 0x1F3FF || c == 0x20E3;
    };
  }

  /**
   * Shortens a line at a clause so that it takes at most the given time; where no clause fits, at a
   * word with an ellipsis.
   *
   * @return empty if not even a word fits
   */
  public static String shorten(String line, double seconds, SpeechRate rate) {
    List<Span> clauses = new ArrayList<>();
    Sentences.of(line).forEach(sentence -> clauses.addAll(Clauses.of(line, sentence)));
    for (int last = clauses.size() - 1; last >= 0; last--) {
      String shorter = closed(clauses.get(0).through(clauses.get(last)).of(line), rate.language());
      if (rate.seconds(shorter) <= seconds) {
        return shorter;
      }
    }
    Optional<String> whole =
        clauses.stream()
            .map(clause -> closed(clause.of(line), rate.language()))
            .filter(clause -> rate.seconds(clause) <= seconds && rate.seconds(clause) > 1)
            .findFirst();
    return whole.orElseGet(() -> atWord(line, seconds, rate));
  }

  private static String closed(String clause, Language language) {
    String bare = withoutDangling(clause);
    if (bare.isEmpty() || !Character.isLetterOrDigit(bare.codePointBefore(bare.length()))) {
      return bare;
    }
    return bare + (language == Language.ZH || language == Language.JA ? "。" : ".");
  }

  /** The words without punctuation of a half sentence at their end. */
  public static String withoutDangling(String words) {
    int end = words.length();
    while (end > 0 && DANGLING.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end).strip();
  }

  private static String atWord(String line, double seconds, SpeechRate rate) {
    BreakIterator words =
        BreakIterator.getWordInstance(Locale.forLanguageTag(rate.language().code()));
    words.setText(line);
    String best = "";
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      String shorter = withoutDangling(line.substring(0, end));
      if (rate.seconds(shorter) > seconds) {
        break;
      }
      best = shorter;
    }
    return best.isEmpty() ? "" : best + "…";
  }
}
