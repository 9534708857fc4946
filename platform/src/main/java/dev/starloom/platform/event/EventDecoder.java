package dev.starloom.platform.event;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.platform.failure.PoisonFailure;
import dev.starloom.platform.json.Json;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Reads CloudEvents in binary mode. Throws {@link PoisonFailure} for what can't be read. */
public final class EventDecoder {
  private static final int LIMIT = 64 * 1024;

  private EventDecoder() {}

  /** An event of one form; another form on the topic can't be read either. */
  public static <E extends StoryEvent> E decode(Message<byte[]> message, Class<E> form) {
    StoryEvent event = decode(message);
    if (!form.isInstance(event)) {
      throw new PoisonFailure("unexpected event: " + event.getClass().getSimpleName());
    }
    return form.cast(event);
  }

  public static StoryEvent decode(Message<byte[]> message) {
    String type = header(headers(message), "ce_type");
    EventType known =
        EventType.named(type).orElseThrow(() -> new PoisonFailure("unknown event type: " + type));
    StoryEvent event = Json.read(body(message), known.form());
    if (event.storyId() == null) {
      throw new PoisonFailure("event without storyId");
    }
    return event;
  }

  public static Headers headers(Message<byte[]> message) {
    return message
        .getMetadata(IncomingKafkaRecordMetadata.class)
        .orElseThrow(() -> new PoisonFailure("not a Kafka record"))
        .getHeaders();
  }

  /** The body of a record, of any type, within the size limit. */
  public static byte[] body(Message<byte[]> message) {
    byte[] body = message.getPayload();
    if (body == null) {
      throw new PoisonFailure("empty record");
    }
    if (body.length > LIMIT) {
      throw new PoisonFailure("event of " + body.length + " bytes; the limit is " + LIMIT);
    }
    return body;
  }

  public static String header(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      throw new PoisonFailure("header is missing: " + name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
