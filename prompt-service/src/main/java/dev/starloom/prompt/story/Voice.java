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
    return reviewer != null && name != null && sameName(reviewer, name);
  }

  /** Whether two names are one person's; case and the way they are typed do not matter. */
  public static boolean sameName(String one, String other) {
    return plain(one).equalsIgnoreCase(plain(other));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
  }
}
