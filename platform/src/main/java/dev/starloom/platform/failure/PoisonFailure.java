package dev.starloom.platform.failure;

/**
 * A record that can't be read; it goes to the dead-letter topic and the partition keeps flowing.
 */
public final class PoisonFailure extends Failure {
  private static final long serialVersionUID = 1;

  private static final String UNREADABLE = "unreadable";

  private final String code;

  public PoisonFailure(String message, Throwable cause) {
    super(message, cause);
    this.code = UNREADABLE;
  }

  public PoisonFailure(String message) {
    this(UNREADABLE, message);
  }

  /**
   * @param code stable, snake case; what the dead letter says to programs
   */
  public PoisonFailure(String code, String message) {
    super(message, null);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
