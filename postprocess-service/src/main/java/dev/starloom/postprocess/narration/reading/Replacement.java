package dev.starloom.postprocess.narration.reading;

/**
 * A piece of text that is said in other words.
 *
 * @param from UTF-16 offset
 * @param to UTF-16 offset of its end
 * @param spoken what is said for it, perhaps nothing
 */
public record Replacement(int from, int to, String spoken) {
  public Replacement {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("a replacement replaces something: " + from + "-" + to);
    }
  }
}
