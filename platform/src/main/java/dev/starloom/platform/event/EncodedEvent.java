package dev.starloom.platform.event;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.ShotEvent;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An event as a Kafka record: CloudEvents 1.0, binary mode.
 *
 * @param key shot id for shot events, else story id
 * @param headers CloudEvents attributes by header name
 */
public record EncodedEvent(String topic, String key, Map<String, String> headers, byte[] body) {

  /**
   * @param source the service that says it, named by its module
   */
  public static EncodedEvent of(StoryEvent event, String source, Instant time) {
    EventType type = EventType.of(event);
    String subject = event instanceof ShotEvent shot ? shot.shotId() : event.storyId();
    return of(type, subject, event.storyId(), Json.write(event), source, time);
  }

  public static EncodedEvent of(
      EventType type, String subject, String storyId, byte[] body, String source, Instant time) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id(type, body));
    headers.put("ce_source", source);
    headers.put("ce_type", type.type());
    headers.put("ce_subject", subject);
    headers.put("ce_time", time.toString());
    headers.put("ce_storyid", storyId);
    headers.put("content-type", "application/json");
    return new EncodedEvent(type.topic(), subject, headers, body);
  }

  /** The same fact said again has the same id, so that a consumer can tell a repetition. */
  private static String id(EventType type, byte[] body) {
    var name = (type.type() + "\n" + new String(body, StandardCharsets.UTF_8));
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
