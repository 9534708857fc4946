package dev.starloom.postprocess.narration.endpoint;

import java.time.Duration;
import java.util.Optional;

/** What one attempt came to. */
sealed interface Answer {
  /** Status 200 with a body. */
  record Body(byte[] bytes) implements Answer {}

  /**
   * Nothing to use.
   *
   * @param reason for people, no foreign text
   * @param again whether another attempt makes sense
   * @param asked time that the server asked for, if it did
   */
  record Failure(String reason, boolean again, Optional<Duration> asked) implements Answer {}
}
