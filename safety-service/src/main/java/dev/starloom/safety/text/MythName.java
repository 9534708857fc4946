package dev.starloom.safety.text;

/**
 * Somebody of myth or tale. A deed that a list names is told of them, not shown.
 *
 * @param most the gravest deed that this name makes a tale, as a severity
 */
record MythName(String name, int most) {
  MythName {
    if (most != 2 && most != 4 && most != 6) {
      throw new IllegalArgumentException("the severity is " + most + ", not 2, 4 or 6");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("a name is blank");
    }
  }
}
