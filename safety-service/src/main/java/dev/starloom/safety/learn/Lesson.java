package dev.starloom.safety.learn;

/**
 * An example as the classifier sees it.
 *
 * @param label what a reviewer called it; {@link #HARMLESS} for what may be filmed
 */
record Lesson(Features features, String label) {
  static final String HARMLESS = "none";

  boolean isHarm() {
    return !label.equals(HARMLESS);
  }
}
