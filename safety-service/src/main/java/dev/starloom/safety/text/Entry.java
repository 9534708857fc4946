package dev.starloom.safety.text;

/** What letters found in a text mean: a hit, or a word that is one only near others. */
sealed interface Entry permits Rule, Word {
  /** As a reader would write it; a trailing {@code *} lets the last word go on. */
  String entry();

  String language();
}
