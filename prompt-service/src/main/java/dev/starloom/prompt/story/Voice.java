package dev.starloom.prompt.story;

import java.text.Normalizer;
import java.time.Instant;

/**
 * Who speaks about a story that waits.
 *
 * @param reviewer their name, or null: they gave none
 * @param reason in their words, or null
 * @param at when, by the database's clock
 */
public record Voice(String reviewer, String reason, Instant at) {

  /** Whether it is the one of that name; case and the way it is typed do not make another. */
  boolean isOf(String name) {
    return reviewer != null && name != null && plain(reviewer).equalsIgnoreCase(plain(name));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
  }
}
