package dev.starloom.prompt.pipeline;

import dev.starloom.platform.event.EncodedEvent;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/**
 * A record as the Kafka connector hands it to a consumer, at an offset of its own.
 *
 * @param stumbles so many reads of the body fail as a mistake in the decoder would
 */
record Received(
    ConsumerRecord<String, byte[]> record, AtomicInteger stumbles, AtomicInteger acknowledged)
    implements Message<byte[]> {

  static Received of(EncodedEvent event, int stumbles) {
    var headers = new RecordHeaders();
    event.headers().forEach((name, value) -> headers.add(Requests.header(name, value)));
    return of(event.topic(), headers, event.body(), stumbles);
  }

  static Received of(String topic, RecordHeaders headers, byte[] body, int stumbles) {
    var record =
        new ConsumerRecord<>(
            topic,
            0,
            System.nanoTime(),
            0,
            TimestampType.CREATE_TIME,
            0,
            0,
            "key",
            body,
            headers,
            Optional.empty());
    return new Received(record, new AtomicInteger(stumbles), new AtomicInteger());
  }

  /** {@code topic/partition/offset}, the key of its dead letter. */
  String place() {
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }

  @Override
  public byte[] getPayload() {
    if (stumbles.getAndDecrement() > 0) {
      throw new ArrayIndexOutOfBoundsException("a bug");
    }
    return record.value();
  }

  @Override
  public Metadata getMetadata() {
    return Metadata.of(new IncomingKafkaRecordMetadata<>(record, "in"));
  }

  @Override
  public Supplier<CompletionStage<Void>> getAck() {
    return () -> {
      acknowledged.incrementAndGet();
      return CompletableFuture.completedFuture(null);
    };
  }
}
