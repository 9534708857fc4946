package dev.starloom.safety.text;

/**
 * One entry of a word list.
 *
 * @param severity 2 asks for review, 4 and 6 block
 * @param entry a word or phrase as a reader would write it; a trailing {@code *} lets the last word
 *     go on ({@code dismember*})
 */
record Rule(String category, String language, int severity, String entry) {
  Rule {
    if (severity != 2 && severity != 4 && severity != 6) {
      throw new IllegalArgumentException(
          "severity of " + entry + " is " + severity + ", not 2, 4 or 6");
    }
    if (entry.isBlank()) {
      throw new IllegalArgumentException("an entry of " + category + " is blank");
    }
  }

  String name() {
    return language + ":" + category + ":" + entry;
  }
}
