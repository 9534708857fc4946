package dev.starloom.postprocess.narration;

/** The text can't be spoken here; a film without voice is still worth having. */
public final class NarrationUnavailable extends Exception {
  private static final long serialVersionUID = 1;

  /** What a failure says about the next line. */
  public enum Trouble {
    /** There is no such voice for the language: nothing is wrong. */
    ABSENT,
    /** This text can't be spoken; the next one perhaps can. */
    TEXT,
    /** This try failed. */
    TRY,
    /** The voice does not answer; to ask again at once would only cost time. */
    GONE
  }

  private final Trouble trouble;

  /** A try failed. */
  public NarrationUnavailable(String message, Throwable cause) {
    this(Trouble.TRY, message, cause);
  }

  /**
   * @param message for people, without a full stop and without foreign text
   */
  public NarrationUnavailable(Trouble trouble, String message, Throwable cause) {
    super(message, cause);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }
}
