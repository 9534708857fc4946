package dev.starloom.safety.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.StoryAdmitted;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.contracts.event.StoryScreened;
import dev.starloom.contracts.event.StoryStoryboarded;
import dev.starloom.contracts.event.StorySubmitted;
import dev.starloom.contracts.safety.Decision;
import dev.starloom.contracts.safety.TextVerdict;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.event.EventHandling;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.safety.text.LiveTextGate;
import dev.starloom.safety.text.TextPolicy;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text gate in the pipeline: {@code story.submitted} becomes {@code story.admitted}, {@code
 * story.storyboarded} becomes {@code story.screened}, or either becomes {@code story.failed}. The
 * verdict document is stored before anything is said, and what is said is what the document says: a
 * redelivery after a change of the word lists can't contradict it.
 */
@ApplicationScoped
class StoryTexts {
  private static final Logger LOG = LoggerFactory.getLogger(StoryTexts.class);
  private static final String STAGE = "safety-service";

  private final EventHandling handling;
  private final EventPublisher publisher;
  private final ArtifactStore artifacts;
  private final LiveTextGate gate;
  private final SecondOpinion second;

  StoryTexts(
      EventHandling handling,
      EventPublisher publisher,
      ArtifactStore artifacts,
      LiveTextGate gate,
      SecondOpinion second) {
    this.handling = handling;
    this.publisher = publisher;
    this.artifacts = artifacts;
    this.gate = gate;
    this.second = second;
  }

  @Incoming("submitted")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hearSubmitted(Message<byte[]> message) {
    return handling.handle(message, StorySubmitted.class, this::admit);
  }

  @Incoming("storyboarded")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hearStoryboarded(Message<byte[]> message) {
    return handling.handle(message, StoryStoryboarded.class, this::screen);
  }

  private void admit(StorySubmitted story) {
    var stored = judged(ArtifactKeys.promptVerdict(story.storyId()), () -> judge(story));
    say(
        story.storyId(),
        stored,
        () -> new StoryAdmitted(story.storyId(), story.request(), stored.ref()));
  }

  private void screen(StoryStoryboarded story) {
    checkOwn(story);
    var stored = judged(ArtifactKeys.storyboardVerdict(story.storyId()), () -> judge(story));
    say(
        story.storyId(),
        stored,
        () ->
            new StoryScreened(
                story.storyId(), story.storyboard(), promptVerdict(story.storyId()), stored.ref()));
  }

  private TextVerdict judge(StorySubmitted story) {
    StoryRequest request = artifacts.readJson(story.request(), StoryRequest.class);
    var first = gate.get().judge("prompt", request.prompt(), TextPolicy.of(request.audience()));
    return second.on(Map.of("prompt", request.prompt()), first);
  }

  /** For the audience that the prompt was judged for. */
  private TextVerdict judge(StoryStoryboarded story) {
    var prompt = artifacts.readJson(promptVerdict(story.storyId()), TextVerdict.class);
    var board = artifacts.readJson(story.storyboard(), Storyboard.class);
    Map<String, String> texts = Written.of(board);
    return second.on(texts, gate.get().judge(texts, TextPolicy.of(prompt.audience())));
  }

  private Stored<TextVerdict> judged(String key, Supplier<TextVerdict> judge) {
    return Stored.once(artifacts, key, TextVerdict.class, judge);
  }

  private void say(String storyId, Stored<TextVerdict> stored, Supplier<StoryEvent> passed) {
    TextVerdict verdict = stored.document();
    LOG.atInfo()
        .addKeyValue("document", stored.ref().key())
        .addKeyValue("verdict", verdict.decision().word())
        .addKeyValue("hits", verdict.hits().size())
        .log("Text judged");
    boolean blocked = verdict.decision() == Decision.BLOCK;
    publisher.publish(blocked ? refusal(storyId, verdict, stored.ref()) : passed.get());
  }

  /** A story has one storyboard and one verdict on it: no other document may pass by that. */
  private void checkOwn(StoryStoryboarded story) {
    ArtifactRef said = story.storyboard();
    artifacts
        .find(ArtifactKeys.storyboard(story.storyId()))
        .filter(own -> own.key().equals(said.key()) && own.sha256().equals(said.sha256()))
        .orElseThrow(
            () ->
                new PermanentFailure(
                    FailureCodes.NOT_SCREENED,
                    "This is not the storyboard that the text gate looks at."));
  }

  /** Nothing is screened whose prompt was not: the gate fails closed. */
  private ArtifactRef promptVerdict(String storyId) {
    return artifacts
        .find(ArtifactKeys.promptVerdict(storyId))
        .orElseThrow(
            () ->
                new PermanentFailure(
                    FailureCodes.NOT_SCREENED,
                    "The prompt of this story never passed the text gate."));
  }

  private static StoryFailed refusal(String storyId, TextVerdict verdict, ArtifactRef evidence) {
    return new StoryFailed(
        storyId, FailureCodes.SAFETY_BLOCKED, Refusal.sentence(verdict), STAGE, evidence);
  }
}
