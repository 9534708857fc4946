package dev.starloom.safety.remote;

import java.util.Map;

/** The categories of {@code /moderations} in our words. */
final class ModeratedCategory {
  private static final Map<String, String> OURS =
      Map.of(
          "sexual", "nudity",
          "sexual/minors", "minors",
          "violence/graphic", "gore",
          "harassment", "hate",
          "harassment/threatening", "hate",
          "hate/threatening", "hate",
          "self-harm", "self_harm",
          "self-harm/intent", "self_harm",
          "self-harm/instructions", "self_harm",
          "illicit", "illegal");

  /** Myth is full of blades and battles; what is graphic has a category of its own. */
  private static final String OF_MYTH = "violence";

  private ModeratedCategory() {}

  static boolean counts(String theirs) {
    return !theirs.equals(OF_MYTH);
  }

  /** A category that has no word of ours keeps its own. */
  static String of(String theirs) {
    return OURS.getOrDefault(theirs, theirs.replaceAll("[^a-z]+", "_"));
  }
}
