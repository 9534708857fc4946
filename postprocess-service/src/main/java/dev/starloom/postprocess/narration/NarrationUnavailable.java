package dev.starloom.postprocess.narration;

/** The text can't be spoken here; a film without voice is still worth having. */
public final class NarrationUnavailable extends Exception {
  private static final long serialVersionUID = 1;

  public NarrationUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
