package dev.starloom.quickstart.launch;

/** Something kept the system from starting; the message names the cause and the way out. */
public class LaunchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LaunchException(String message, Throwable cause) {
    super(message, cause);
  }

  public LaunchException(String message) {
    this(message, null);
  }
}
