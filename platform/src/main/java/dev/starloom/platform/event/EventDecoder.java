package dev.starloom.platform.event;

import dev.starloom.contracts.event.DeadLetterCodes;
import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.ShotEvent;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.platform.failure.PoisonFailure;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.util.regex.Pattern;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Reads what the services say to each other. What it lets through has ids that are safe in keys of
 * artifacts, logs and queries. Throws {@link PoisonFailure} for what can't be read.
 */
public final class EventDecoder {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,127}");

  private EventDecoder() {}

  /** An event of one form; another form on the topic can't be read either. */
  public static <E extends StoryEvent> E decode(Message<byte[]> message, Class<E> form) {
    StoryEvent event = decode(message);
    if (!form.isInstance(event)) {
      throw new PoisonFailure(
          DeadLetterCodes.WRONG_TOPIC,
          "Nobody listens here for a " + event.getClass().getSimpleName() + ".");
    }
    return form.cast(event);
  }

  public static StoryEvent decode(Message<byte[]> message) {
    CloudEvent raw = cloudEvent(message);
    EventType type =
        EventType.named(raw.type())
            .orElseThrow(
                () ->
                    new PoisonFailure(
                        DeadLetterCodes.UNKNOWN_TYPE,
                        "The event type " + raw.type() + " is not known."));
    if (!type.topic().equals(record(message).getTopic())) {
      throw new PoisonFailure(
          DeadLetterCodes.WRONG_TOPIC, "The event type " + raw.type() + " has another topic.");
    }
    if (raw.data() == null || !raw.isJson()) {
      throw new PoisonFailure("The event has no JSON data.");
    }
    StoryEvent event = EventJson.read(raw.data(), type.form());
    checkId("storyId", event.storyId());
    if (event instanceof ShotEvent shot) {
      checkId("shotId", shot.shotId());
    }
    return event;
  }

  /** The CloudEvent in a record, of any type. */
  public static CloudEvent cloudEvent(Message<byte[]> message) {
    return CloudEventReader.read(record(message).getHeaders(), message.getPayload());
  }

  static IncomingKafkaRecordMetadata<?, ?> record(Message<byte[]> message) {
    return message
        .getMetadata(IncomingKafkaRecordMetadata.class)
        .orElseThrow(() -> new PoisonFailure("This is not a Kafka record."));
  }

  private static void checkId(String name, String id) {
    if (id == null || !ID.matcher(id).matches()) {
      throw new PoisonFailure("The field " + name + " is missing or not an id.");
    }
  }
}
