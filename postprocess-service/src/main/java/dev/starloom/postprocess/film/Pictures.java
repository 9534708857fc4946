package dev.starloom.postprocess.film;

import java.nio.file.Path;

/**
 * Finds films by what their pictures were made of, so that a film with the same picture and other
 * music, voice or soft subtitles is joined without an encode. Safe for use by several threads.
 */
@FunctionalInterface
public interface Pictures {
  /** Knows no film. */
  Pictures NONE = (key, target) -> false;

  /**
   * Writes a film that has a picture, and passed its check, to a file.
   *
   * @param key {@link Film#picture}
   * @return whether there is one
   */
  boolean find(String key, Path target);
}
