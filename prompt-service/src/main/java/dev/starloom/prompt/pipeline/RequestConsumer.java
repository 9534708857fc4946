package dev.starloom.prompt.pipeline;

import dev.starloom.contracts.event.Topics;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.platform.event.EventDecoder;
import dev.starloom.platform.failure.PoisonFailure;
import dev.starloom.prompt.intake.Intake;
import dev.starloom.prompt.intake.OnContext;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.intake.RequestReader;
import dev.starloom.prompt.intake.StoryId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes stories from Kafka producers: a CloudEvent {@code story.requested.v1} whose body is that of
 * the REST call. Its source and id determine the story's id, so a redelivery makes no second story.
 */
@ApplicationScoped
class RequestConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(RequestConsumer.class);
  private static final String TYPE = Topics.STORY_REQUESTED + ".v1";

  private final RequestReader reader;
  private final Intake intake;

  RequestConsumer(RequestReader reader, Intake intake) {
    this.reader = reader;
    this.intake = intake;
  }

  private record Request(String id, StoryRequest asked) {}

  @Incoming("requests")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> hear(Message<byte[]> message) {
    Request request;
    try {
      request = read(message);
    } catch (PoisonFailure | Rejected e) {
      return deadLetter(message, e);
    }
    var context = new OnContext();
    return context
        .run(() -> intake.accept(request.id(), request.asked()))
        .onFailure(e -> !(e instanceof Rejected) && !Retries.hopeless(e))
        .invoke(e -> LOG.atWarn().addKeyValue("cause", e.toString()).log("Request waits"))
        .onFailure(e -> !(e instanceof Rejected) && !Retries.hopeless(e))
        .retry()
        .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
        .indefinitely()
        .flatMap(stored -> Uni.createFrom().completionStage(message.ack()))
        .onFailure()
        .recoverWithUni(e -> deadLetter(message, e));
  }

  private Request read(Message<byte[]> message) {
    var headers = EventDecoder.headers(message);
    String type = EventDecoder.header(headers, "ce_type");
    if (!type.equals(TYPE)) {
      throw new PoisonFailure("unknown event type: " + type);
    }
    String source = EventDecoder.header(headers, "ce_source");
    String id = EventDecoder.header(headers, "ce_id");
    StoryRequest asked = reader.read(EventDecoder.body(message));
    return new Request(StoryId.ofKey("kafka:" + source + "\n" + id), asked);
  }

  private static Uni<Void> deadLetter(Message<byte[]> message, Throwable reason) {
    LOG.atWarn().addKeyValue("reason", reason.getMessage()).log("Request goes to the dead letters");
    return Retries.deadLetter(message, reason);
  }
}
