package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.artifact.Deliverable;
import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryFinished;
import dev.starloom.contracts.event.StoryProgress;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.artifact.WorkFolder;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.job.StoryWork;
import dev.starloom.postprocess.delivery.Deliverables;
import dev.starloom.postprocess.film.CalmProgress;
import dev.starloom.postprocess.film.Film;
import dev.starloom.postprocess.film.FilmMaker;
import dev.starloom.postprocess.film.FilmOrder;
import dev.starloom.postprocess.track.MusicLibrary;
import dev.starloom.postprocess.track.TrackFile;
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
  private final TrackFile tracks;
  private final KnownPictures pictures;

  FilmRun(
      ArtifactStore artifacts, EventPublisher publisher, FilmMaker maker, MusicLibrary library) {
    this.artifacts = artifacts;
    this.publisher = publisher;
    this.maker = maker;
    this.tracks = new TrackFile(artifacts, library);
    this.pictures = new KnownPictures(artifacts);
  }

  @Override
  public void run(FilmJob job, BooleanSupplier stop) {
    String key = ArtifactKeys.film(job.storyId(), "film.json");
    Optional<ArtifactRef> manifest = artifacts.find(key);
    long begin = System.nanoTime();
    ArtifactRef ref =
        manifest.isPresent() ? manifest.get() : artifacts.putJson(key, make(job, stop));
    StoryFinished finished = artifacts.readJson(ref, StoryFinished.class);
    publisher.publish(finished.said());
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
      tracks.fetch(board, folder.path());
      FilmOrder plain = new Ordering(artifacts).of(job, board, clips);
      FilmOrder order = new Overlays(artifacts).added(plain, board, job.clips(), folder.path());
      Film film =
          maker
              .knowing(pictures)
              .make(
                  order,
                  folder.path(),
                  new CalmProgress(
                      (done, total) ->
                          publisher.hint(new StoryProgress(job.storyId(), STAGE, done, total)),
                      System::nanoTime),
                  stop);
      return store(job, film);
    }
  }

  private StoryFinished store(FilmJob job, Film film) {
    var files = new Deliverables(artifacts, job.storyId());
    var further = new ArrayList<>(files.store(film.further()));
    further.add(new Deliverable("storyboard.json", job.storyboard()));
    ArtifactRef video = files.store(film.video(), "video/mp4");
    pictures.remember(job.storyId(), film, video);
    return new StoryFinished(
        job.storyId(),
        video,
        files.store(film.webVtt(), "text/vtt"),
        files.store(film.subRip(), "application/x-subrip"),
        files.store(film.thumbnail(), "image/jpeg"),
        film.seconds(),
        film.notes(),
        further);
  }
}
