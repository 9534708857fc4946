package dev.starloom.prompt.outbox;

/** A fact that can never be said, however often it is tried. */
final class Unsayable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unsayable(String reason) {
    super(reason);
  }
}
