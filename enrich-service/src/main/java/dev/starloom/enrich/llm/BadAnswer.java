package dev.starloom.enrich.llm;

/** An answer that can't be used; the message is a reason of ours and quotes nothing of it. */
final class BadAnswer extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadAnswer(String reason) {
    super(reason);
  }
}
