package dev.starloom.quickstart.dlq;

import dev.starloom.quickstart.launch.LaunchException;

/** This letter can't be handled; that says nothing of the others. */
public final class LetterException extends LaunchException {
  private static final long serialVersionUID = 1;

  LetterException(String message, Throwable cause) {
    super(message, cause);
  }

  LetterException(String message) {
    this(message, null);
  }
}
