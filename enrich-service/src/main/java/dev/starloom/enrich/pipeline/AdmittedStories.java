package dev.starloom.enrich.pipeline;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.contracts.artifact.ArtifactRef;
import dev.starloom.contracts.event.StoryAdmitted;
import dev.starloom.contracts.event.StoryStoryboarded;
import dev.starloom.contracts.story.StoryRequest;
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

/**
 * {@code story.admitted} in, {@code story.storyboarded} out. The input is acknowledged after the
 * output; dying in between finds the storyboard that is stored, and a store that is away gets the
 * same storyboard again, so that nobody is asked, and paid, twice.
 */
@ApplicationScoped
class AdmittedStories {
  private final EventHandling handling;
  private final EventPublisher publisher;
  private final ArtifactStore artifacts;
  private final Storyboards storyboards;

  AdmittedStories(
      EventHandling handling,
      EventPublisher publisher,
      ArtifactStore artifacts,
      Directors directors) {
    this.handling = handling;
    this.publisher = publisher;
    this.artifacts = artifacts;
    this.storyboards =
        new Storyboards(
            request -> directors.get().direct(artifacts.readJson(request, StoryRequest.class)),
            artifacts::putJson);
  }

  @Incoming("admitted")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hear(Message<byte[]> message) {
    return handling.handle(message, StoryAdmitted.class, this::storyboard);
  }

  private void storyboard(StoryAdmitted story) {
    String key = ArtifactKeys.storyboard(story.storyId());
    ArtifactRef ref = artifacts.find(key).orElseGet(() -> storyboards.write(key, story.request()));
    publisher.publish(new StoryStoryboarded(story.storyId(), ref));
  }
}
