package dev.starloom.postprocess.subtitles;

import java.util.Locale;
import java.util.Set;

/** How hard a break at a space between two words of English or Korean is on a reader. */
final class WordSpaces {
  private static final double PLAIN = 0.8;
  private static final double PARTING = 1.3;
  private static final double LEADING = 0.5;

  /** These belong to what follows. */
  private static final Set<String> HELD =
      Set.of(
          "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "into",
          "and", "or", "but", "his", "her", "its", "their", "my", "your", "our", "that", "as", "is",
          "was", "had", "has", "이", "그", "저", "한", "두", "세");

  /** A phrase begins with these. */
  private static final Set<String> LEADERS =
      Set.of(
          "and", "but", "or", "who", "which", "that", "where", "when", "while", "because", "with",
          "from", "into", "until", "before", "after", "as", "then", "하지만", "그리고", "그러나");

  /** Korean words that can't stand without the one before. */
  private static final String LEANING = "(수|것|줄|뿐|때|때문|만큼|채|적)(이|가|은|는|을|를|에|도|만|이다)?";

  private WordSpaces() {}

  /**
   * @param at offset after the space
   */
  static double penalty(String text, int at) {
    String before = word(text.substring(text.lastIndexOf(' ', at - 2) + 1, at).strip());
    int end = text.indexOf(' ', at);
    String after = word(text.substring(at, end < 0 ? text.length() : end));
    if (HELD.contains(before) || after.matches(LEANING)) {
      return PARTING;
    }
    return LEADERS.contains(after) ? LEADING : PLAIN;
  }

  private static String word(String written) {
    return written.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'’]", "");
  }
}
