package dev.starloom.prompt.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "starloom.outbox")
public interface OutboxConfig {
  /**
   * How often the outbox is looked at when nobody calls. PostgreSQL calls at every commit that
   * leaves facts, so this is only how late they are said while its notifications do not come (a
   * lost connection, a pooler that knows no LISTEN), and how soon a failed batch is tried again.
   */
  @WithDefault("1s")
  Duration poll();

  /**
   * How many facts are published, and deleted, together. A crash says at most so many again. The
   * upper limit is what the Kafka channel takes without waiting.
   */
  @WithDefault("200")
  @Min(1)
  @Max(1000)
  int batch();
}
