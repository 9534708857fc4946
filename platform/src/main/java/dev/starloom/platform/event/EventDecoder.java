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

  public static <E extends StoryEvent> E decode(Message<byte[]> message, Class<E> form) {
    Headers headers =
        message
            .getMetadata(IncomingKafkaRecordMetadata.class)
            .orElseThrow(() -> new PoisonFailure("not a Kafka record"))
            .getHeaders();
    String type = header(headers, "ce_type");
    boolean known = EventType.named(type).filter(t -> t.form() == form).isPresent();
    if (!known) {
      throw new PoisonFailure("unknown event type: " + type);
    }
    E event = Json.read(body(message), form);
    if (event.storyId() == null) {
      throw new PoisonFailure("event without storyId");
    }
    return event;
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
