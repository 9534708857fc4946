package dev.starloom.platform.failure;

/** The work will fail the same way every time; its story ends with this code and sentence. */
public final class PermanentFailure extends Failure {
  private static final long serialVersionUID = 1;

  private final String code;

  /**
   * @param code stable, snake case
   * @param sentence what happened and the way out, for the user
   */
  public PermanentFailure(String code, String sentence, Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  public PermanentFailure(String code, String sentence) {
    this(code, sentence, null);
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return getMessage();
  }
}
