package dev.starloom.enrich.lexicon;

/**
 * One way to write a name.
 *
 * @param capital only a capitalised word is meant: "Cancer", not the disease
 * @param searched false for a name that is shown but not looked for
 */
public record Form(String text, boolean capital, boolean searched) {
  private static final char CAPITAL = '^';
  private static final char NAME_ONLY = '~';

  public Form {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A form is empty");
    }
  }

  static Form parse(String written) {
    return switch (written.isEmpty() ? ' ' : written.charAt(0)) {
      case CAPITAL -> new Form(written.substring(1), true, true);
      case NAME_ONLY -> new Form(written.substring(1), false, false);
      default -> new Form(written, false, true);
    };
  }
}
