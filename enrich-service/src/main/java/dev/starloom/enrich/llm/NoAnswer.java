package dev.starloom.enrich.llm;

/** A model said nothing; the message is a predicate of ours and quotes nothing of the server. */
final class NoAnswer extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean worthAnother;

  /**
   * @param worthAnother whether asking again may help
   */
  NoAnswer(String predicate, boolean worthAnother) {
    super(predicate);
    this.worthAnother = worthAnother;
  }

  boolean isWorthAnother() {
    return worthAnother;
  }
}
