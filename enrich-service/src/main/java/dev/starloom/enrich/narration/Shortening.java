package dev.starloom.enrich.narration;

import com.ibm.icu.text.BreakIterator;
import dev.starloom.enrich.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a line fit into a time: whole clauses in a row, as many words of the user as fit. */
public final class Shortening {
  /** English rarely marks a clause with a comma before these. */
  private static final Pattern CONJUNCTION = Pattern.compile("\\b(?:and|while|as|but)\\s+");

  /** Less is an interjection and tells nothing. */
  private static final double LEAST_SECONDS = 1;

  /** More than it takes to say a conjunction, which is not said where it comes first. */
  private static final double GRACE_SECONDS = 1;

  /** What is shorter than this is an error of arithmetic. */
  private static final double LEAST_GAIN = 1e-6;

  private final SpeechRate rate;

  public Shortening(SpeechRate rate) {
    this.rate = rate;
  }

  /**
   * @return the run of clauses with most speech that takes no longer than the given seconds; where
   *     not even one fits, the beginning up to a word with an ellipsis; empty if not a word fits
   */
  public String shorten(String line, double seconds) {
    Runs runs = new Runs(line, clauses(line), rate);
    String best = "";
    double most = LEAST_SECONDS;
    for (int first = 0; first < runs.count(); first++) {
      double grace = runs.begins(first, CONJUNCTION) ? GRACE_SECONDS : LEAST_GAIN;
      for (int last = first; last < runs.count(); last++) {
        double about = runs.seconds(first, last);
        if (about > seconds + grace) {
          break;
        }
        if (about > most + LEAST_GAIN) {
          String run = closed(runs.words(first, last));
          double length = rate.seconds(run);
          if (length <= seconds && length > most) {
            best = run;
            most = length;
          }
        }
      }
    }
    return best.isEmpty() ? atWord(line, seconds) : best;
  }

  private List<Span> clauses(String line) {
    List<Span> clauses = new ArrayList<>();
    for (Span sentence : Sentences.of(line)) {
      for (Span clause : Clauses.of(line, sentence)) {
        clauses.addAll(atConjunctions(line, clause));
      }
    }
    return clauses;
  }

  private List<Span> atConjunctions(String line, Span clause) {
    List<Span> parts = new ArrayList<>();
    int start = clause.start();
    Matcher matcher = CONJUNCTION.matcher(line).region(clause.start(), clause.end());
    while (rate.language() == Language.EN && matcher.find()) {
      if (matcher.start() > start) {
        parts.add(new Span(start, matcher.start()));
        start = matcher.start();
      }
    }
    parts.add(new Span(start, clause.end()));
    return parts;
  }

  /** A sentence of its own: no dangling mark or conjunction, an end. */
  private String closed(String run) {
    String bare = Narration.withoutDangling(run.strip());
    if (rate.language() == Language.EN) {
      Matcher conjunction = CONJUNCTION.matcher(bare);
      bare = conjunction.lookingAt() ? bare.substring(conjunction.end()) : bare;
      bare =
          bare.isEmpty() ? bare : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }
    if (bare.isEmpty() || !Character.isLetterOrDigit(bare.codePointBefore(bare.length()))) {
      return bare;
    }
    return bare + (rate.language() == Language.ZH || rate.language() == Language.JA ? "。" : ".");
  }

  private String atWord(String line, double seconds) {
    BreakIterator words =
        BreakIterator.getWordInstance(Locale.forLanguageTag(rate.language().code()));
    words.setText(line);
    List<Integer> ends = new ArrayList<>();
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      ends.add(end);
    }
    int fits = 0;
    int tooMany = ends.size();
    while (fits < tooMany) {
      int middle = (fits + tooMany) / 2;
      boolean isIn = rate.seconds(beginning(line, ends.get(middle))) <= seconds;
      fits = isIn ? middle + 1 : fits;
      tooMany = isIn ? tooMany : middle;
    }
    String best = fits == 0 ? "" : beginning(line, ends.get(fits - 1));
    return best.isEmpty() ? "" : best + "…";
  }

  private static String beginning(String line, int end) {
    return Narration.withoutDangling(line.substring(0, end));
  }
}
