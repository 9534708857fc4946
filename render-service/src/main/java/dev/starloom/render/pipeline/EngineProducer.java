package dev.starloom.render.pipeline;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.typeset.Typeface;
import dev.starloom.render.engine.RenderEngine;
import dev.starloom.render.planetarium.PlanetariumEngine;
import dev.starloom.render.wan.WanEngine;
import dev.starloom.sky.SkyData;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** Loads the engines at start, so that a service that is ready can do its work. */
@ApplicationScoped
class EngineProducer {
  private final AtomicBoolean stopped = new AtomicBoolean();

  @Produces
  @Singleton
  @Startup
  RenderEngine engine(Ffmpeg ffmpeg, RenderConfig config) {
    int cores = Runtime.getRuntime().availableProcessors();
    int threads = config.threads() == 0 ? cores : config.threads();
    return new PlanetariumEngine(ffmpeg, Typeface.bundled(), SkyData.bundled(), threads);
  }

  /** The first job needn't wait for it, nor does the service to be ready. */
  void warmUp(@Observes StartupEvent started, RenderEngine engine) {
    if (engine instanceof PlanetariumEngine planetarium) {
      var thread = new Thread(() -> planetarium.warmUp(stopped::get), "planetarium-warm-up");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped.set(true);
  }

  /** A model that is configured wrongly stops the start; it is prepared while the service is up. */
  @Produces
  @Singleton
  @Startup
  Engines engines(RenderEngine planetarium, Ffmpeg ffmpeg, RenderConfig config) {
    return new Engines(
        planetarium,
        config.wan().model().map(folder -> WanEngine.begin(ffmpeg, Path.of(folder), config.wan())));
  }

  void close(@Disposes Engines engines) {
    engines.close();
  }
}
