package dev.starloom.platform.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Events in structured mode, as another producer's library would write them. */
final class Envelopes {
  private Envelopes() {}

  static Message<byte[]> around(EncodedEvent event) {
    var envelope = new ByteArrayOutputStream();
    envelope.writeBytes(Records.bytes("{\"datacontenttype\":\"application/json\", \"data\" : "));
    envelope.writeBytes(event.body());
    event
        .headers()
        .forEach(
            (name, value) -> {
              if (name.startsWith("ce_")) {
                envelope.writeBytes(
                    Records.bytes(",\"" + name.substring(3) + "\":\"" + value + "\""));
              }
            });
    envelope.writeBytes("}".getBytes(StandardCharsets.UTF_8));
    var headers = Map.of("content-type", "application/cloudevents+json; charset=UTF-8");
    return Records.of(event.topic(), event.key(), headers, envelope.toByteArray());
  }
}
