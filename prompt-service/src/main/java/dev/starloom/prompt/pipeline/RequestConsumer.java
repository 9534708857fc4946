package dev.starloom.prompt.pipeline;

import dev.starloom.contracts.event.DeadLetterCodes;
import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.Topics;
import dev.starloom.platform.event.CloudEvent;
import dev.starloom.platform.event.DeadLetters;
import dev.starloom.platform.event.EventDecoder;
import dev.starloom.platform.failure.PoisonFailure;
import dev.starloom.prompt.intake.Intake;
import dev.starloom.prompt.intake.OnContext;
import dev.starloom.prompt.intake.Rejected;
import dev.starloom.prompt.intake.RequestReader;
import dev.starloom.prompt.intake.StoryId;
import dev.starloom.prompt.story.StoryRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes stories from Kafka producers: a CloudEvent {@code story.requested.v1} whose data is the
 * body of the REST call. Its source and id determine the story's id, so a redelivery makes no
 * second story. Each request is answered, again when it is delivered again; what names no source
 * and id to answer to is a dead letter.
 */
@ApplicationScoped
class RequestConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(RequestConsumer.class);
  private static final String TYPE = Topics.STORY_REQUESTED + ".v1";

  private final RequestReader reader;
  private final Intake intake;
  private final Answers answers;
  private final DeadLetters deadLetters;
  private final Retries.Pauses pauses;

  @Inject
  RequestConsumer(RequestReader reader, Intake intake, Answers answers, DeadLetters deadLetters) {
    this(reader, intake, answers, deadLetters, Retries.Pauses.USUAL);
  }

  RequestConsumer(
      RequestReader reader,
      Intake intake,
      Answers answers,
      DeadLetters deadLetters,
      Retries.Pauses pauses) {
    this.reader = reader;
    this.intake = intake;
    this.answers = answers;
    this.deadLetters = deadLetters;
    this.pauses = pauses;
  }

  @Incoming("requests")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> hear(Message<byte[]> message) {
    CloudEvent request;
    try {
      request = request(message);
    } catch (RuntimeException e) { // poison, or a hole in the decoder: it would end the channel
      return deadLetters.unreadable(message, e);
    }
    String storyId = StoryId.ofKey("kafka:" + request.source() + "\n" + request.id());
    var context = new OnContext();
    Uni<Void> accepted =
        context
            .run(() -> accept(storyId, request))
            .replaceWithVoid()
            .onFailure(e -> !(e instanceof Rejected))
            .invoke(e -> LOG.atWarn().addKeyValue("cause", e.toString()).log("Request waits"));
    return Retries.untilHopeless(accepted, Rejected.class, pauses)
        .onFailure(Rejected.class)
        .recoverWithUni(e -> answers.reject(storyId, request, e))
        .flatMap(answered -> Uni.createFrom().completionStage(message::ack))
        .onFailure()
        .recoverWithUni(e -> Retries.unstorable(deadLetters, message, e));
  }

  private static CloudEvent request(Message<byte[]> message) {
    CloudEvent event = EventDecoder.cloudEvent(message);
    if (event.type().equals(TYPE)) {
      return event;
    }
    if (EventType.named(event.type()).isPresent()) {
      throw new PoisonFailure(
          DeadLetterCodes.WRONG_TOPIC, "The event type " + event.type() + " has another topic.");
    }
    throw new PoisonFailure(
        DeadLetterCodes.UNKNOWN_TYPE, "The event type " + event.type() + " is not known.");
  }

  private Uni<StoryRow> accept(String storyId, CloudEvent request) {
    if (!request.isJson()) {
      throw new Rejected(
          415, "unsupported_media_type", "datacontenttype", "The data must be JSON.");
    }
    var accepted = Answers.accepted(storyId, request);
    return intake.accept(storyId, reader.read(request.data()), List.of(accepted));
  }
}
