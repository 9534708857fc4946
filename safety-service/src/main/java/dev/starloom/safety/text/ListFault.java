package dev.starloom.safety.text;

/** Word lists that can't be used; the message begins with file and line. */
public final class ListFault extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  ListFault(String file, int line, String sentence) {
    super(file + ":" + line + ": " + sentence);
  }

  ListFault(String place, String sentence) {
    super(place + ": " + sentence);
  }
}
