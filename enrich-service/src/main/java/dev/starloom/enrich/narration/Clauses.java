package dev.starloom.enrich.narration;

import java.util.ArrayList;
import java.util.List;

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
