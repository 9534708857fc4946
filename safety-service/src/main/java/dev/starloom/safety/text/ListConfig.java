package dev.starloom.safety.text;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Word lists besides those that come with the service. */
@ConfigMapping(prefix = "starloom.safety")
public interface ListConfig {
  /**
   * A folder of word lists that replace the bundled ones of the same name or are added to them.
   * Changes are taken while the service runs; of lists that can't be used the log says file and
   * line, and those before stay in force. A service that starts with such lists stops. Its folder
   * {@code examples} holds sentences that teach, in the same way.
   */
  Optional<String> lists();

  /** How often is looked for changes of the word lists. */
  @WithDefault("10s")
  Duration listsPoll();
}
