package dev.starloom.enrich.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into sentences. Every character belongs to exactly one of them, so that nothing a
 * user wrote is lost.
 */
public final class Sentences {
  private static final String ENDERS = "。！？!?…｡．";
  private static final String CLOSERS = "”’」』）)]】》〉\"'»";
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "st", "mt", "vs", "no", "e.g", "i.e", "etc", "ca", "cf", "jr",
          "sr", "prof", "fig", "vol", "b.c", "a.d", "a.m", "p.m");

  private Sentences() {}

  /** The sentences of a part of a text. */
  static List<Span> of(String text, Span part) {
    return of(part.of(text)).stream()
        .map(span -> new Span(part.start() + span.start(), part.start() + span.end()))
        .toList();
  }

  public static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      if (endsAt(text, i)) {
        i = afterEnd(text, i);
        sentences.add(new Span(start, i));
        start = i;
      } else {
        i++;
      }
    }
    if (start < text.length()) {
      sentences.add(new Span(start, text.length()));
    }
    return sentences;
  }

  private static boolean endsAt(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || c == '\r' || ENDERS.indexOf(c) >= 0 || c == '.' && isFullStop(text, i);
  }

  /** Not in 3.5, e.g., Mr. or an initial, nor where the sentence goes on in lower case. */
  private static boolean isFullStop(String text, int i) {
    int next = i + 1;
    while (next < text.length() && (text.charAt(next) == '.' || isCloser(text, next))) {
      next++;
    }
    if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
      return isEastAsian(text.codePointAt(next));
    }
    String word = wordBefore(text, i);
    if (ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)) || isInitial(word)) {
      return next >= text.length();
    }
    return next >= text.length() || !Character.isLowerCase(firstWordChar(text, next));
  }

  private static int afterEnd(String text, int i) {
    int end = i + 1;
    while (end < text.length()
        && (ENDERS.indexOf(text.charAt(end)) >= 0
            || text.charAt(end) == '.'
            || isCloser(text, end)
            || Character.isWhitespace(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isCloser(String text, int i) {
    return CLOSERS.indexOf(text.charAt(i)) >= 0;
  }

  private static boolean isEastAsian(int c) {
    return Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF || c >= 0xAC00 && c <= 0xD7A3;
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
  }

  private static String wordBefore(String text, int end) {
    int start = end;
    while (start > 0 && isWordChar(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static boolean isWordChar(char c) {
    return c == '.' || Character.isLetter(c) && !isEastAsian(c);
  }

  private static char firstWordChar(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return ' ';
  }
}
