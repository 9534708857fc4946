package dev.starloom.render.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.ShotProgress;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.artifact.Sha256;
import dev.starloom.platform.artifact.WorkFolder;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.job.StoryWork;
import dev.starloom.platform.json.Json;
import dev.starloom.render.engine.RenderEngine;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders one shot. The clip is addressed by the hash of everything that determines it: if it is
 * there, nothing is rendered; if two processes render it, the first to store it wins and the other
 * finds it stored.
 */
final class ShotRenderer implements StoryWork<RenderJob> {
  private static final Logger LOG = LoggerFactory.getLogger(ShotRenderer.class);
  private static final long HINT_NANOS = 700_000_000L;

  private final ArtifactStore artifacts;
  private final EventPublisher publisher;
  private final Engines engines;

  ShotRenderer(ArtifactStore artifacts, EventPublisher publisher, Engines engines) {
    this.artifacts = artifacts;
    this.publisher = publisher;
    this.engines = engines;
  }

  @Override
  public void run(RenderJob job, BooleanSupplier stop) {
    Storyboard board = artifacts.readJson(job.storyboard(), Storyboard.class);
    RenderEngine engine = engines.named(board.engine());
    RenderSpec spec = RenderSpec.of(engine.id(), board, job.index(), job.take());
    String key = ArtifactKeys.clip(Sha256.of(Json.write(spec)));
    Optional<ArtifactRef> stored = artifacts.find(key);
    long begin = System.nanoTime();
    ArtifactRef clip = stored.isPresent() ? stored.get() : render(engine, job, spec, key, stop);
    if (Boolean.TRUE.equals(board.finish().overlay())) {
      overlay(engine, spec, ArtifactKeys.overlay(key), stop);
    }
    publisher.publish(
        new ShotRendered(
            job.storyId(),
            job.shotId(),
            clip,
            spec.frames(),
            stored.isPresent(),
            engine.notes(spec),
            job.take()));
    LOG.atInfo()
        .addKeyValue("shotId", job.shotId())
        .addKeyValue("frames", spec.frames())
        .addKeyValue("cached", stored.isPresent())
        .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
        .log("Shot rendered");
  }

  private ArtifactRef render(
      RenderEngine engine, RenderJob job, RenderSpec spec, String key, BooleanSupplier stop) {
    try (WorkFolder folder = WorkFolder.create("render")) {
      Path file = folder.resolve("clip.mp4");
      engine.render(spec, file, hints(job, spec.frames()), stop);
      return artifacts.put(key, file, "video/mp4");
    }
  }

  /** Beside the clip under a key that follows from the clip's, so that no event has to carry it. */
  private void overlay(RenderEngine engine, RenderSpec spec, String key, BooleanSupplier stop) {
    if (artifacts.find(key).isPresent()) {
      return;
    }
    try (WorkFolder folder = WorkFolder.create("overlay")) {
      Path file = folder.resolve("overlay.mkv");
      if (engine.overlay(spec, file, stop)) {
        artifacts.put(key, file, "video/x-matroska");
      }
    }
  }

  @Override
  public String exhaustedCode() {
    return FailureCodes.RENDER_FAILED;
  }

  @Override
  public ShotFailed failed(RenderJob job, PermanentFailure failure) {
    String sentence = "Shot " + (job.index() + 1) + " can't be rendered. " + failure.sentence();
    return new ShotFailed(job.storyId(), job.shotId(), failure.code(), sentence, job.take());
  }

  private IntConsumer hints(RenderJob job, int total) {
    long[] next = {System.nanoTime()};
    return done -> {
      if (System.nanoTime() >= next[0]) {
        next[0] = System.nanoTime() + HINT_NANOS;
        publisher.hint(new ShotProgress(job.storyId(), job.shotId(), done, total));
      }
    };
  }
}
