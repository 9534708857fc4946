package dev.starloom.enrich.lexicon;

/** Lexicon data that can't be used; the message begins with file and line. */
public final class LexiconFault extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient Origin origin;

  LexiconFault(Origin origin, String sentence) {
    super(origin + ": " + sentence);
    this.origin = origin;
  }

  /** The line at fault. */
  public Origin origin() {
    return origin;
  }
}
