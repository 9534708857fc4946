package dev.starloom.platform.event;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Messages as the Kafka connector hands them to a consumer. */
final class Records {
  private Records() {}

  static Message<byte[]> of(EncodedEvent event) {
    return of(event.topic(), event.key(), event.headers(), event.body());
  }

  static Message<byte[]> of(String topic, String key, Map<String, String> headers, byte[] body) {
    var wire = new RecordHeaders();
    headers.forEach((k, v) -> wire.add(k, v == null ? null : v.getBytes(StandardCharsets.UTF_8)));
    var kafka =
        new ConsumerRecord<>(
            topic, 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, key, body, wire, Optional.empty());
    return new Received(body, kafka).message();
  }

  private record Received(byte[] body, ConsumerRecord<String, byte[]> kafka) {
    Message<byte[]> message() {
      Message<byte[]> withBody =
          new Message<>() {
            @Override
            public byte[] getPayload() {
              return body;
            }
          };
      return withBody.addMetadata(new IncomingKafkaRecordMetadata<>(kafka, "in"));
    }
  }
}
