package dev.starloom.prompt.pipeline;

import dev.starloom.contracts.event.StoryAccepted;
import dev.starloom.contracts.event.StoryRejected;
import dev.starloom.platform.event.CloudEvent;
import dev.starloom.platform.event.EncodedEvent;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.prompt.intake.Rejected;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a producer outside hears about its request. */
@ApplicationScoped
class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final String SOURCE = "prompt-service";

  private final EventPublisher publisher;
  private final Clock clock;

  Answers(EventPublisher publisher, Clock clock) {
    this.publisher = publisher;
    this.clock = clock;
  }

  /** To be said in the transaction that makes the story. */
  static StoryAccepted accepted(String storyId, CloudEvent request) {
    return new StoryAccepted(storyId, request.source(), request.id());
  }

  /** Completes when the broker has the answer, however long it is away. */
  Uni<Void> reject(String storyId, CloudEvent request, Rejected why) {
    LOG.atInfo()
        .addKeyValue("source", request.source())
        .addKeyValue("requestId", request.id())
        .addKeyValue("code", why.code())
        .addKeyValue("param", why.param())
        .log("Request is refused");
    var answer = EncodedEvent.of(rejected(storyId, request, why), SOURCE, clock.instant());
    return Retries.untilTaken(() -> publisher.send(answer));
  }

  private static StoryRejected rejected(String storyId, CloudEvent request, Rejected why) {
    if (why.code().equals("idempotency_key_reused")) {
      String sentence = "This source and id were used for another request; take a new id.";
      return new StoryRejected(storyId, request.source(), request.id(), why.code(), "id", sentence);
    }
    return new StoryRejected(
        storyId, request.source(), request.id(), why.code(), why.param(), why.getMessage());
  }
}
