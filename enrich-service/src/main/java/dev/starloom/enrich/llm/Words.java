package dev.starloom.enrich.llm;

import java.util.List;

/** The words a shot may be told in; a tracking camera is for the rules, who know what it tracks. */
final class Words {
  static final List<String> SIZES =
      List.of("extreme-wide", "wide", "medium", "close-up", "extreme-close-up");

  static final List<String> CAMERAS =
      List.of(
          "pan-left",
          "pan-right",
          "tilt-up",
          "tilt-down",
          "push-in",
          "pull-out",
          "still",
          "star-trails");

  static final List<String> TRANSITIONS =
      List.of("crossfade", "fade-through-black", "push", "match");

  private Words() {}

  /** The word if it is one of them, else null. */
  static String known(String word, List<String> words) {
    return word != null && words.contains(word) ? word : null;
  }
}
