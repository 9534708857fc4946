package dev.starloom.postprocess.narration;

/**
 * When a text should be spoken.
 *
 * @param text not blank
 * @param start seconds from the film's beginning, earliest
 * @param end seconds, wished latest
 */
public record Slot(String text, double start, double end) {
  public Slot {
    if (text.isBlank() || !(end > start)) {
      throw new IllegalArgumentException("a slot has text and time: " + start + " to " + end);
    }
  }
}
