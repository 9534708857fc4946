package dev.starloom.prompt.intake;

import dev.starloom.contracts.story.Engines;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What is taken in. */
@ConfigMapping(prefix = "starloom.intake")
public interface IntakeConfig {
  /**
   * Engines that stories may ask for, `planetarium` and `wan`; a story for another one is refused
   * at the door. Name `wan` where a render-service has its model. The planetarium is always there.
   */
  @WithDefault(Engines.PLANETARIUM)
  List<String> engines();
}
