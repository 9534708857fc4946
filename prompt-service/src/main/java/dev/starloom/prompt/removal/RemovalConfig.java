package dev.starloom.prompt.removal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the artifacts of deleted stories are removed. */
@ConfigMapping(prefix = "starloom.removal")
public interface RemovalConfig {
  /**
   * How long after its deletion a story's artifacts are removed once more: longer than a render or
   * a film takes that nobody could stop any more.
   */
  @WithDefault("1h")
  Duration grace();

  /** How often is looked for artifacts to remove; a deletion wakes this up at once. */
  @WithDefault("30s")
  Duration poll();
}
