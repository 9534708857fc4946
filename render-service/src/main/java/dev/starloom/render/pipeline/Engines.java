package dev.starloom.render.pipeline;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.render.engine.RenderEngine;
import dev.starloom.render.wan.WanEngine;
import java.util.Optional;

/** The engines of this service. */
final class Engines {
  private static final String PLANETARIUM = dev.starloom.contracts.story.Engines.PLANETARIUM;
  private static final String WAN = dev.starloom.contracts.story.Engines.WAN;

  private final RenderEngine planetarium;
  private final Optional<WanEngine> wan;

  Engines(RenderEngine planetarium, Optional<WanEngine> wan) {
    this.planetarium = planetarium;
    this.wan = wan;
  }

  /**
   * @param name that a storyboard gives; null for the planetarium
   * @throws PermanentFailure {@code engine_unavailable}, with the way out
   */
  RenderEngine named(String name) {
    if (name == null || name.equals(PLANETARIUM)) {
      return planetarium;
    }
    if (name.equals(WAN)) {
      return wan.orElseThrow(
          () ->
              unavailable(
                  "This render-service has no model for the engine wan; set"
                      + " STARLOOM_RENDER_WAN_MODEL to its folder."));
    }
    throw unavailable("There is no engine " + name + ".");
  }

  private static PermanentFailure unavailable(String sentence) {
    return new PermanentFailure("engine_unavailable", sentence);
  }

  /** The engine of the model, if one is configured. */
  Optional<WanEngine> wan() {
    return wan;
  }

  void close() {
    wan.ifPresent(WanEngine::close);
  }
}
