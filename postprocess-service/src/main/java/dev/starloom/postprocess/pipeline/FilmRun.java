package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.event.StoryProgress;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.artifact.Sha256;
import dev.starloom.platform.artifact.WorkFolder;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.job.StoryWork;
import dev.starloom.postprocess.film.Film;
import dev.starloom.postprocess.film.FilmMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the film of one story. The manifest, written once and last, is the moment at which the film
 * exists: a run that finds it only says so again.
 */
final class FilmRun implements StoryWork<FilmJob> {
  private static final Logger LOG = LoggerFactory.getLogger(FilmRun.class);
  private static final String STAGE = "postprocess-service";

  private final ArtifactStore artifacts;
  private final EventPublisher publisher;
  private final FilmMaker maker;

  FilmRun(ArtifactStore artifacts, EventPublisher publisher, FilmMaker maker) {
    this.artifacts = artifacts;
    this.publisher = publisher;
    this.maker = maker;
  }

  @Override
  public void run(FilmJob job, BooleanSupplier stop) {
    String key = ArtifactKeys.film(job.storyId(), "film.json");
    Optional<ArtifactRef> manifest = artifacts.find(key);
    long begin = System.nanoTime();
    ArtifactRef ref =
        manifest.isPresent() ? manifest.get() : artifacts.putJson(key, make(job, stop));
    StoryFinished finished = artifacts.readJson(ref, StoryFinished.class);
    publisher.publish(finished);
    LOG.atInfo()
        .addKeyValue("seconds", finished.seconds())
        .addKeyValue("cached", manifest.isPresent())
        .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
        .log("Film made");
  }

  @Override
  public String exhaustedCode() {
    return FailureCodes.POSTPROCESS_FAILED;
  }

  @Override
  public StoryFailed failed(FilmJob job, PermanentFailure failure) {
    String sentence = "The film can't be made. " + failure.sentence();
    return new StoryFailed(job.storyId(), failure.code(), sentence, STAGE, null);
  }

  private StoryFinished make(FilmJob job, BooleanSupplier stop) {
    Storyboard board = artifacts.readJson(job.storyboard(), Storyboard.class);
    try (WorkFolder folder = WorkFolder.create("film")) {
      List<Path> clips = new ArrayList<>();
      for (ArtifactRef clip : job.clips()) {
        Path file = folder.resolve("clip-" + clips.size() + ".mp4");
        artifacts.fetch(clip, file);
        clips.add(file);
      }
      Film film =
          maker.make(
              board,
              clips,
              folder.path(),
              (done, total) -> publisher.hint(new StoryProgress(job.storyId(), STAGE, done, total)),
              stop);
      return store(job.storyId(), film);
    }
  }

  private StoryFinished store(String storyId, Film film) {
    return new StoryFinished(
        storyId,
        store(storyId, film.video(), ".mp4", "video/mp4"),
        store(storyId, film.webVtt(), ".vtt", "text/vtt"),
        store(storyId, film.subRip(), ".srt", "application/x-subrip"),
        store(storyId, film.thumbnail(), ".jpg", "image/jpeg"),
        film.seconds(),
        film.notes());
  }

  /** Named by content, so that the files of two runs never mix under one manifest. */
  private ArtifactRef store(String storyId, Path file, String ending, String mediaType) {
    try {
      String name = Sha256.of(file).substring(0, 16) + ending;
      return artifacts.put(ArtifactKeys.film(storyId, name), file, mediaType);
    } catch (IOException e) {
      throw new TransientFailure("can't read " + file, e);
    }
  }
}
