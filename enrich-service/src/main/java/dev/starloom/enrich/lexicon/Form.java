package dev.starloom.enrich.lexicon;

/**
 * One way to write a name.
 *
 * @param capital only a capitalised word is meant: "Cancer", not the disease; marked {@code ^}
 * @param searched false for a name that is shown but not looked for; marked {@code ~}
 * @param skyward meant only where the sky is spoken of: 霹雳一, a star, not 霹雳一声, a clap of thunder;
 *     marked {@code ?}
 */
public record Form(String text, boolean capital, boolean searched, boolean skyward) {
  private static final String CAPITAL = "^";
  private static final String NAME_ONLY = "~";
  private static final String SKYWARD = "?";

  public Form {
    // What folds to nothing, such as a zero-width space, would be found everywhere.
    if (Folding.fold(text).isBlank()) {
      throw new IllegalArgumentException("a form is empty");
    }
  }

  static Form parse(String written) {
    if (written.startsWith(SKYWARD)) {
      Form rest = parse(written.substring(1));
      return new Form(rest.text, rest.capital, rest.searched, true);
    }
    if (written.startsWith(CAPITAL)) {
      return new Form(written.substring(1), true, true, false);
    }
    return written.startsWith(NAME_ONLY)
        ? new Form(written.substring(1), false, false, false)
        : new Form(written, false, true, false);
  }
}
