package dev.starloom.safety.text;

/**
 * One entry of a word list.
 *
 * @param severity 0 passes with a note, 2 is in doubt, 4 and 6 are grave; a {@link TextPolicy} says
 *     what that means
 * @param entry a word or phrase as a reader would write it; a trailing {@code *} lets the last word
 *     go on ({@code dismember*})
 * @param deed whether this is told in myth, too: beside a {@link MythName} it is a note
 */
record Rule(String category, String language, int severity, String entry, boolean deed)
    implements Entry {
  Rule {
    checkSeverity(severity);
    if (entry.isBlank()) {
      throw new IllegalArgumentException("the entry is blank");
    }
  }

  Rule(String category, String language, int severity, String entry) {
    this(category, language, severity, entry, false);
  }

  static void checkSeverity(int severity) {
    if (severity != 0 && severity != 2 && severity != 4 && severity != 6) {
      throw new IllegalArgumentException("the severity is " + severity + ", not 0, 2, 4 or 6");
    }
  }

  String name() {
    return language + ":" + category + ":" + entry;
  }
}
