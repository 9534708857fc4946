package dev.starloom.enrich.llm;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The numbers that a story writes in digits, so that nobody else puts one into its mouth. */
final class Numbers {
  private static final Pattern RUN = Pattern.compile("\\p{Nd}+(?:,\\p{Nd}{3})*");

  private final Set<String> told;

  Numbers(String story) {
    told = in(story);
  }

  /** Whether words hold a number in digits that the story does not. */
  boolean hasStranger(String words) {
    return !told.containsAll(in(words));
  }

  /** Also where they are full-width or have commas between thousands. */
  private static Set<String> in(String words) {
    return RUN.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
        .results()
        .map(MatchResult::group)
        .map(run -> run.replace(",", ""))
        .collect(Collectors.toSet());
  }
}
