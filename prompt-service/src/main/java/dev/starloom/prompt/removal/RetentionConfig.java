package dev.starloom.prompt.removal;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How long stories are kept after they have ended; without a time, for ever. */
@ConfigMapping(prefix = "starloom.retention")
public interface RetentionConfig {
  /** How long stories for children are kept after their end; without it, for ever. */
  Optional<Duration> children();

  /** How long stories for everybody are kept after their end; without it, for ever. */
  Optional<Duration> general();

  /** How long stories that stay in the house are kept after their end; without it, for ever. */
  Optional<Duration> internal();
}
