package dev.starloom.platform.failure;

/** Something the work needs is away for now; the same work may succeed later. */
public final class TransientFailure extends Failure {
  private static final long serialVersionUID = 1;

  public TransientFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
