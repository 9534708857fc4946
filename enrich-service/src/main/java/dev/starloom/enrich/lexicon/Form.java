package dev.starloom.enrich.lexicon;

/**
 * One way to write a name.
 *
 * @param folded as it is looked for
 * @param capital only a capitalised word is meant: "Cancer", not the disease; marked {@code ^}
 * @param searched false for a name that is shown but not looked for; marked {@code ~}
 * @param skyward meant only where the sky is spoken of: 霹雳一, a star, not 霹雳一声, a clap of thunder;
 *     marked {@code ?}
 * @param japanese meant only in a text with kana: 道, a way, and not the Chinese verb; marked {@code
 *     +}
 */
public record Form(
    String text,
    String folded,
    boolean capital,
    boolean searched,
    boolean skyward,
    boolean japanese) {
  private static final String CAPITAL = "^";
  private static final String NAME_ONLY = "~";
  private static final String SKYWARD = "?";
  private static final String JAPANESE = "+";

  public Form {
    // What folds to nothing, such as a zero-width space, would be found everywhere.
    if (folded.isBlank()) {
      throw new IllegalArgumentException("a form is empty");
    }
  }

  static Form parse(String written) {
    if (written.startsWith(SKYWARD)) {
      Form rest = parse(written.substring(1));
      return new Form(rest.text, rest.folded, rest.capital, rest.searched, true, rest.japanese);
    }
    boolean capital = written.startsWith(CAPITAL);
    boolean nameOnly = written.startsWith(NAME_ONLY);
    boolean japanese = written.startsWith(JAPANESE);
    String text = capital || nameOnly || japanese ? written.substring(1) : written;
    return new Form(text, Folding.fold(text), capital, !nameOnly, false, japanese);
  }
}
