package dev.starloom.enrich.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryAdmitted;
import dev.starloom.contracts.event.StoryStoryboarded;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.storyboard.Director;
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
 * output; dying in between writes the same storyboard again and finds it written.
 */
@ApplicationScoped
class AdmittedStories {
  private static final Logger LOG = LoggerFactory.getLogger(AdmittedStories.class);

  private final EventHandling handling;
  private final EventPublisher publisher;
  private final ArtifactStore artifacts;
  private final Director director;

  AdmittedStories(
      EventHandling handling,
      EventPublisher publisher,
      ArtifactStore artifacts,
      Director director) {
    this.handling = handling;
    this.publisher = publisher;
    this.artifacts = artifacts;
    this.director = director;
  }

  @Incoming("admitted")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hear(Message<byte[]> message) {
    return handling.handle(message, StoryAdmitted.class, this::storyboard);
  }

  private void storyboard(StoryAdmitted story) {
    StoryRequest request = artifacts.readJson(story.request(), StoryRequest.class);
    Storyboard board = director.direct(request);
    ArtifactRef ref = artifacts.putJson(ArtifactKeys.storyboard(story.storyId()), board);
    publisher.publish(new StoryStoryboarded(story.storyId(), ref));
    LOG.atInfo()
        .addKeyValue("language", board.language())
        .addKeyValue("shots", board.shots().size())
        .addKeyValue("seconds", board.seconds())
        .log("Storyboard written");
  }
}
