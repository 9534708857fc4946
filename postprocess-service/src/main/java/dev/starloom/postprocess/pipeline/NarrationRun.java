package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryNarrated;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.job.StoryWork;
import dev.starloom.postprocess.narration.Narration;
import dev.starloom.postprocess.narration.Speaker;
import dev.starloom.postprocess.pacing.NarratedBoard;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks the lines of one story and makes its shots as long as they need. The narration, written
 * once, decides: whoever finds it makes the same storyboard of it and only says so again.
 */
final class NarrationRun implements StoryWork<NarrateJob> {
  private static final Logger LOG = LoggerFactory.getLogger(NarrationRun.class);

  private final ArtifactStore artifacts;
  private final Consumer<StoryEvent> publish;
  private final Consumer<StoryEvent> hint;
  private final Speaker speaker;

  /**
   * @param publish blocks until it is said
   * @param hint says what may be lost
   */
  NarrationRun(
      ArtifactStore artifacts,
      Consumer<StoryEvent> publish,
      Consumer<StoryEvent> hint,
      Speaker speaker) {
    this.artifacts = artifacts;
    this.publish = publish;
    this.hint = hint;
    this.speaker = speaker;
  }

  @Override
  public void run(NarrateJob job, BooleanSupplier stop) {
    if (artifacts.find(ArtifactKeys.film(job.storyId(), "film.json")).isPresent()) {
      // A topic that is read for the first time has stories of the past, and a voice may cost.
      return;
    }
    Storyboard board = artifacts.readJson(job.storyboard(), Storyboard.class);
    publish.accept(
        board.voice() && board.shots().stream().anyMatch(Narrating::isSpoken)
            ? narrated(job, board, stop)
            : job.done(job.storyboard(), null));
  }

  private StoryNarrated narrated(NarrateJob job, Storyboard board, BooleanSupplier stop) {
    String key = ArtifactKeys.narration(job.storyId());
    Optional<ArtifactRef> there = artifacts.find(key);
    long begin = System.nanoTime();
    ArtifactRef ref =
        there.isPresent() ? there.get() : artifacts.putJson(key, say(job, board, stop));
    Narration narration = artifacts.readJson(ref, Narration.class);
    ArtifactRef paced =
        artifacts.putJson(
            ArtifactKeys.narratedStoryboard(job.storyId()), NarratedBoard.of(board, narration));
    LOG.atInfo()
        .addKeyValue("lines", narration.lines().size())
        .addKeyValue("cached", there.isPresent())
        .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
        .log("Narration spoken");
    return job.done(paced, narration.lines().isEmpty() ? null : ref);
  }

  private Narration say(NarrateJob job, Storyboard board, BooleanSupplier stop) {
    var speeches = new Speeches(artifacts, speaker, job.storyId(), board.language());
    return new Narrating(job.storyId(), board, speeches, hint::accept, stop).narration();
  }

  @Override
  public String exhaustedCode() {
    return FailureCodes.POSTPROCESS_FAILED;
  }

  @Override
  public StoryFailed failed(NarrateJob job, PermanentFailure failure) {
    String sentence = "The narration can't be made. " + failure.sentence();
    return new StoryFailed(job.storyId(), failure.code(), sentence, "postprocess-service", null);
  }
}
