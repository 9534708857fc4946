package dev.starloom.safety.frame;

/** Somebody who was asked did not answer, or not what was asked. */
public final class NotJudged extends Exception {
  private static final long serialVersionUID = 1;

  public NotJudged(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
