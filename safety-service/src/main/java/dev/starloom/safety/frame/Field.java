package dev.starloom.safety.frame;

/** Checks of a description, whose sentences begin with the field at fault. */
final class Field {
  private Field() {}

  static void require(boolean holds, String field, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("field " + field + " " + otherwise);
    }
  }
}
