package dev.starloom.safety.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.event.ShotRendered;
import dev.starloom.contracts.event.ShotScreened;
import dev.starloom.contracts.safety.FrameHit;
import dev.starloom.contracts.safety.FrameVerdict;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.artifact.WorkFolder;
import dev.starloom.platform.event.EventHandling;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.safety.frame.ClipTask;
import dev.starloom.safety.frame.Screening;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frame gate in the pipeline: {@code shot.rendered} becomes {@code shot.screened}. A clip that
 * can't be read ends the story; it is never taken for a clip that passed. What is said about a clip
 * is what its stored verdict says, however often the gate is asked.
 */
@ApplicationScoped
class RenderedShots {
  private static final Logger LOG = LoggerFactory.getLogger(RenderedShots.class);

  private final EventHandling handling;
  private final EventPublisher publisher;
  private final ArtifactStore artifacts;
  private final StoryPolicy policies;
  private final LiveGate gate;

  RenderedShots(
      EventHandling handling,
      EventPublisher publisher,
      ArtifactStore artifacts,
      StoryPolicy policies,
      LiveGate gate) {
    this.handling = handling;
    this.publisher = publisher;
    this.artifacts = artifacts;
    this.policies = policies;
    this.gate = gate;
  }

  @Incoming("rendered")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hear(Message<byte[]> message) {
    return handling.handle(message, ShotRendered.class, this::screen);
  }

  private void screen(ShotRendered shot) {
    String key = ArtifactKeys.shotVerdict(shot.storyId(), shot.shotId(), shot.clip().sha256());
    var stored = Stored.once(artifacts, key, FrameVerdict.class, () -> judge(shot));
    FrameVerdict verdict = stored.document();
    String category =
        verdict.hits().stream()
            .max(Comparator.comparingInt(FrameHit::severity))
            .map(FrameHit::category)
            .orElse(null);
    publisher.publish(
        new ShotScreened(
            shot.storyId(),
            shot.shotId(),
            shot.clip(),
            verdict.decision(),
            category,
            stored.ref(),
            shot.take()));
    LOG.atInfo()
        .addKeyValue("shotId", shot.shotId())
        .addKeyValue("verdict", verdict.decision().word())
        .addKeyValue("frames", verdict.frames())
        .addKeyValue("notChecked", verdict.notChecked())
        .log("Clip judged");
  }

  private FrameVerdict judge(ShotRendered shot) {
    try (WorkFolder folder = WorkFolder.create("screen")) {
      Path clip = folder.resolve("clip.mp4");
      artifacts.fetch(shot.clip(), clip);
      var task =
          new ClipTask(clip, policies.of(shot.storyId()), shot.frames(), (done, total) -> {});
      return look(task)
          .withEvidence(
              frame ->
                  artifacts.put(
                      ArtifactKeys.evidenceFrame(
                          shot.storyId(), shot.shotId(), shot.clip().sha256(), frame.frame()),
                      frame.png(),
                      "image/png"));
    }
  }

  /** What is wrong with a clip the user can't mend, but a new take may. */
  private Screening look(ClipTask task) {
    try {
      return gate.get().judge(task);
    } catch (PermanentFailure e) {
      throw new PermanentFailure(e.code(), e.sentence() + " It has to be rendered again.", e);
    }
  }
}
