package dev.starloom.platform.failure;

/** Why a piece of work could not be done, decided where the cause is known. */
public abstract sealed class Failure extends RuntimeException
    permits TransientFailure, PermanentFailure, PoisonFailure {
  private static final long serialVersionUID = 1;

  Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
