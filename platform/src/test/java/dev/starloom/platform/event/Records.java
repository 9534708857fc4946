package dev.starloom.platform.event;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Messages as the Kafka connector hands them to a consumer: partition 2, offset 7, time 0. */
final class Records {
  private Records() {}

  static Message<byte[]> of(EncodedEvent event) {
    return of(event.topic(), event.key(), headers(event.headers()), event.body());
  }

  static Message<byte[]> of(String topic, String key, Map<String, String> headers, byte[] body) {
    return of(topic, key, headers(headers), body);
  }

  static Message<byte[]> of(String topic, String key, Headers headers, byte[] body) {
    return counting(new AtomicInteger(), topic, key, headers, body);
  }

  /**
   * @param acknowledged counts acknowledgements
   */
  static Message<byte[]> counting(
      AtomicInteger acknowledged, String topic, String key, Headers headers, byte[] body) {
    var kafka =
        new ConsumerRecord<>(
            topic,
            2,
            7,
            0,
            TimestampType.CREATE_TIME,
            0,
            0,
            key == null ? null : bytes(key),
            body,
            headers,
            Optional.empty());
    return new Received(body, acknowledged)
        .addMetadata(new IncomingKafkaRecordMetadata<>(kafka, "in"));
  }

  static Headers headers(Map<String, String> texts) {
    var headers = new RecordHeaders();
    texts.forEach((k, v) -> headers.add(k, v == null ? null : bytes(v)));
    return headers;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private record Received(byte[] body, AtomicInteger acknowledged) implements Message<byte[]> {
    @Override
    public byte[] getPayload() {
      return body;
    }

    @Override
    public Supplier<CompletionStage<Void>> getAck() {
      return () -> {
        acknowledged.incrementAndGet();
        return CompletableFuture.completedFuture(null);
      };
    }
  }
}
