package dev.starloom.safety.text;

/**
 * A word that is no hit by itself, such as the name of a people or of a part of the body.
 *
 * @param kind what {@link Nearness} calls words of this sort
 */
record Word(String language, String kind, String entry) implements Entry {
  private static final String KIND = "[a-z]+(-[a-z]+)*";

  Word {
    if (!kind.matches(KIND)) {
      throw new IllegalArgumentException("the kind is " + kind + ", not words joined by hyphens");
    }
    if (entry.isBlank()) {
      throw new IllegalArgumentException("a word is blank");
    }
  }
}
