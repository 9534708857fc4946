package dev.starloom.render.pipeline;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.job.Abilities;
import dev.starloom.platform.job.NotHere;
import dev.starloom.render.engine.RenderEngine;
import dev.starloom.render.wan.ModelEngine;
import java.util.Optional;
import java.util.Set;

/** The engines of this service. */
final class Engines {
  private static final String PLANETARIUM = dev.starloom.contracts.story.Engines.PLANETARIUM;
  private static final String WAN = dev.starloom.contracts.story.Engines.WAN;

  private final RenderEngine planetarium;
  private final Optional<ModelEngine> wan;

  Engines(RenderEngine planetarium, Optional<ModelEngine> wan) {
    this.planetarium = planetarium;
    this.wan = wan;
  }

  /**
   * @param name that a storyboard gives; null for the planetarium
   * @throws NotHere for an engine that another render-service may have, or this one later; also for
   *     one whose model can't be used here
   * @throws PermanentFailure {@code engine_unavailable} for one that there is not
   */
  RenderEngine named(String name) {
    if (name == null || name.equals(PLANETARIUM)) {
      return planetarium;
    }
    if (name.equals(WAN)) {
      return wan.filter(engine -> !engine.waits()).orElseThrow(() -> new NotHere(WAN));
    }
    throw unavailable("There is no engine " + name + ".");
  }

  /** What this service can do and others may not: the engines beside the planetarium. */
  Abilities abilities() {
    return new Abilities(
        wan.isPresent() ? Set.of(WAN) : Set.of(), engine -> lost().isPresent(), this::missing);
  }

  private PermanentFailure missing(String engine) {
    String hint = "set STARLOOM_RENDER_WAN_MODEL to its folder on one.";
    return unavailable(
        "No render-service with a model for the engine %s came: %s"
            .formatted(engine, lost().orElse(hint)));
  }

  private Optional<String> lost() {
    return wan.flatMap(ModelEngine::lost);
  }

  private static PermanentFailure unavailable(String sentence) {
    return new PermanentFailure("engine_unavailable", sentence);
  }

  /** The engine of the model, if one is configured. */
  Optional<ModelEngine> wan() {
    return wan;
  }

  void close() {
    wan.ifPresent(ModelEngine::close);
  }
}
