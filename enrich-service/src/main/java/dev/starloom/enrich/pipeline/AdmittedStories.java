package dev.starloom.enrich.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryAdmitted;
import dev.starloom.contracts.event.StoryStoryboarded;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.storyboard.Directors;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.event.EventHandling;
import dev.starloom.platform.event.EventPublisher;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code story.admitted} in, {@code story.storyboarded} out. The input is acknowledged after the
 * output; dying in between finds the storyboard that is stored, so that nobody is asked, and paid,
 * twice.
 */
@ApplicationScoped
class AdmittedStories {
  private static final Logger LOG = LoggerFactory.getLogger(AdmittedStories.class);

  private final EventHandling handling;
  private final EventPublisher publisher;
  private final ArtifactStore artifacts;
  private final Directors directors;

  AdmittedStories(
      EventHandling handling,
      EventPublisher publisher,
      ArtifactStore artifacts,
      Directors directors) {
    this.handling = handling;
    this.publisher = publisher;
    this.artifacts = artifacts;
    this.directors = directors;
  }

  @Incoming("admitted")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hear(Message<byte[]> message) {
    return handling.handle(message, StoryAdmitted.class, this::storyboard);
  }

  private void storyboard(StoryAdmitted story) {
    String key = ArtifactKeys.storyboard(story.storyId());
    ArtifactRef ref = artifacts.find(key).orElseGet(() -> write(key, story));
    publisher.publish(new StoryStoryboarded(story.storyId(), ref));
  }

  private ArtifactRef write(String key, StoryAdmitted story) {
    Storyboard board =
        directors.get().direct(artifacts.readJson(story.request(), StoryRequest.class));
    ArtifactRef ref = artifacts.putJson(key, board);
    LOG.atInfo()
        .addKeyValue("language", board.language())
        .addKeyValue("shots", board.shots().size())
        .addKeyValue("seconds", board.seconds())
        .log("Storyboard written");
    return ref;
  }
}
