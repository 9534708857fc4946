package dev.starloom.postprocess.film;

import java.nio.file.Path;

/**
 * Keeps encoded pictures by what they were made of, so that a film whose music, voice or soft
 * subtitles change is joined anew without an encode. Safe for use by several threads.
 */
public interface Pictures {
  /** Keeps nothing. */
  Pictures NONE =
      new Pictures() {
        @Override
        public boolean find(String key, Path target) {
          return false;
        }

        @Override
        public void keep(String key, Path picture) {}
      };

  /**
   * Writes a kept picture to a file.
   *
   * @param key SHA-256 in hexadecimal digits
   * @return whether there is one
   */
  boolean find(String key, Path target);

  /** Keeps a picture. */
  void keep(String key, Path picture);
}
