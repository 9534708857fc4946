package dev.starloom.enrich.narration;

import dev.starloom.enrich.language.Language;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a stretch of text where a speaker takes a breath. */
public final class Clauses {
  private static final String BREATHS = "，、；：,;:—";
  private static final String ASCII_BREATHS = ",;:";

  private Clauses() {}

  public static List<Span> of(String text, Span span) {
    List<Span> clauses = new ArrayList<>();
    int start = span.start();
    for (int i = span.start(); i < span.end(); i++) {
      if (isBreath(text, i) && (i + 1 == span.end() || !isBreath(text, i + 1))) {
        clauses.add(new Span(start, i + 1));
        start = i + 1;
      }
    }
    if (start < span.end()) {
      clauses.add(new Span(start, span.end()));
    }
    return clauses;
  }

  /** Parts of about the same length, cut between words. */
  static List<Span> atWords(String text, Span span, int parts, Language language) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag(language.code()));
    words.setText(text.substring(span.start(), span.end()));
    int length = Math.max(1, (span.end() - span.start()) / parts);
    List<Span> cut = new ArrayList<>();
    int start = 0;
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      if (end - start >= length || span.start() + end == span.end()) {
        cut.add(new Span(span.start() + start, span.start() + end));
        start = end;
      }
    }
    return cut;
  }

  /** A mark within a number or a time (1,000 or 9:30) is none. */
  static boolean isBreath(String text, int i) {
    char c = text.charAt(i);
    if (BREATHS.indexOf(c) < 0) {
      return false;
    }
    return ASCII_BREATHS.indexOf(c) < 0
        || i == 0
        || i + 1 >= text.length()
        || !Character.isDigit(text.charAt(i - 1))
        || !Character.isDigit(text.charAt(i + 1));
  }
}
