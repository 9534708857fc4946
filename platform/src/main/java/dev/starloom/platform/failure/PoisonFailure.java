package dev.starloom.platform.failure;

/**
 * A record that can't be read; it goes to the dead-letter topic and the partition keeps flowing.
 */
public final class PoisonFailure extends Failure {
  private static final long serialVersionUID = 1;

  public PoisonFailure(String message, Throwable cause) {
    super(message, cause);
  }

  public PoisonFailure(String message) {
    this(message, null);
  }
}
