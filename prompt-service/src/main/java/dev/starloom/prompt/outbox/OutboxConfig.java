package dev.starloom.prompt.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "starloom.outbox")
public interface OutboxConfig {
  /** How often the outbox is looked at. */
  @WithDefault("100ms")
  Duration poll();

  /** How many facts are published, and deleted, together. */
  @WithDefault("200")
  int batch();
}
