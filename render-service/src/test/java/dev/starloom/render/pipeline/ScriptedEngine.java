package dev.starloom.render.pipeline;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.engine.RenderEngine;
import dev.starloom.render.planetarium.PlanetariumEngine;
import dev.starloom.sky.SkyData;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * The planetarium, but it fails where the style of a shot says so, and counts how often each seed
 * of such a shot was asked for.
 */
@Alternative
@Singleton
public class ScriptedEngine implements RenderEngine {
  static final String GOOD = "good";
  static final String GOOD_AT_THE_SECOND_TRY = "good at the second try";
  static final String NEVER_GOOD = "never good";
  static final String IMPOSSIBLE = "impossible";
  private static final Set<String> SCRIPTS =
      Set.of(GOOD, GOOD_AT_THE_SECOND_TRY, NEVER_GOOD, IMPOSSIBLE);

  private final RenderEngine planetarium;
  private final Map<Long, Integer> tries = new ConcurrentHashMap<>();

  ScriptedEngine(Ffmpeg ffmpeg) {
    this.planetarium = new PlanetariumEngine(ffmpeg, Typeface.bundled(), SkyData.bundled(), 2);
  }

  /** One profile for all tests of jobs: each one more starts the service once more. */
  public static class Profile implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(ScriptedEngine.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("starloom.render.lease.patience", "3s");
    }
  }

  int tries(long seed) {
    return tries.getOrDefault(seed, 0);
  }

  @Override
  public String id() {
    return planetarium.id();
  }

  @Override
  public List<String> notes(RenderSpec spec) {
    return scripted(spec) ? List.of() : planetarium.notes(spec);
  }

  @Override
  public void render(
      RenderSpec spec, Path target, IntConsumer progress, BooleanSupplier cancelled) {
    if (scripted(spec)) {
      follow(spec, target);
    } else {
      planetarium.render(spec, target, progress, cancelled);
    }
  }

  @Override
  public boolean overlay(RenderSpec spec, Path target, BooleanSupplier cancelled) {
    return !scripted(spec) && planetarium.overlay(spec, target, cancelled);
  }

  private static boolean scripted(RenderSpec spec) {
    return SCRIPTS.contains(spec.style());
  }

  private void follow(RenderSpec spec, Path target) {
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
