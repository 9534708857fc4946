package dev.starloom.safety.frame;

/** A classifier can't be used; the message is a sentence that names file and field. */
public final class BrokenModel extends RuntimeException {
  private static final long serialVersionUID = 1;

  BrokenModel(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  BrokenModel(String sentence) {
    this(sentence, null);
  }
}
