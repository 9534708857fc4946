package dev.starloom.render.pipeline;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.render.engine.RenderEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Fails as the style of a shot says, and counts how often each seed was asked for. */
@Alternative
@ApplicationScoped
public class ScriptedEngine implements RenderEngine {
  static final String GOOD = "good";
  static final String GOOD_AT_THE_SECOND_TRY = "good at the second try";
  static final String NEVER_GOOD = "never good";
  static final String IMPOSSIBLE = "impossible";

  private final Map<Long, Integer> tries = new ConcurrentHashMap<>();

  int tries(long seed) {
    return tries.getOrDefault(seed, 0);
  }

  @Override
  public String id() {
    return "scripted/1";
  }

  @Override
  public List<String> notes(RenderSpec spec) {
    return List.of();
  }

  @Override
  public void render(
      RenderSpec spec, Path target, IntConsumer progress, BooleanSupplier cancelled) {
    int attempt = tries.merge(spec.seed(), 1, Integer::sum);
    String script = spec.style();
    if (script.equals(IMPOSSIBLE)) {
      throw new PermanentFailure("spec_refused", "This can't be drawn.");
    }
    if (script.equals(NEVER_GOOD) || script.equals(GOOD_AT_THE_SECOND_TRY) && attempt == 1) {
      throw new TransientFailure("the engine stumbles on purpose", null);
    }
    try {
      Files.writeString(target, "clip of seed " + spec.seed());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
