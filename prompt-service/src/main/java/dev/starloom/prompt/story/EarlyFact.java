package dev.starloom.prompt.story;

/**
 * A fact about something that is not known yet. It is tried again, then put aside with its reason.
 */
public final class EarlyFact extends RuntimeException {
  private static final long serialVersionUID = 1;

  public EarlyFact(String message) {
    super(message);
  }
}
