package dev.starloom.enrich.template;

/** A stretch of a template. */
sealed interface Part {
  /** Stands as it is. */
  record Words(String text) implements Part {}

  /**
   * A place for a value.
   *
   * @param instead what stands there without a value, or null: the value must be given
   */
  record Blank(String name, String instead) implements Part {}
}
