package dev.starloom.platform.event;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Says facts on Kafka. A fact counts as said when the broker has acknowledged it. */
@ApplicationScoped
public class EventPublisher {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final MutinyEmitter<byte[]> emitter;
  private final String source;
  private final Clock clock;

  EventPublisher(
      @Channel("events") MutinyEmitter<byte[]> emitter,
      @ConfigProperty(name = "quarkus.application.name") String source,
      Clock clock) {
    this.emitter = emitter;
    this.source = source;
    this.clock = clock;
  }

  /**
   * Blocks until the broker has it. Throws {@link TransientFailure} if it does not answer, and
   * {@link PermanentFailure} for an event that no service would read.
   */
  public void publish(StoryEvent event) {
    EncodedEvent encoded = EncodedEvent.of(event, source, clock.instant());
    String form = event.getClass().getSimpleName();
    if (encoded.body().length > CloudEventReader.LIMIT) {
      throw new PermanentFailure(
          FailureCodes.INTERNAL_ERROR, "A " + form + " of this story is too long to be said.");
    }
    try {
      send(encoded).await().atMost(LIMIT);
    } catch (TimeoutException | CompletionException | KafkaException e) {
      throw new TransientFailure("Kafka does not take " + form, e);
    } catch (IllegalStateException e) { // the channel's buffer is full while the broker is away
      throw new TransientFailure("Kafka does not take " + form + " yet", e);
    }
  }

  /** Says something that may be lost, such as progress: returns at once. */
  public void hint(StoryEvent event) {
    send(EncodedEvent.of(event, source, clock.instant())).subscribe().with(ok -> {}, lost -> {});
  }

  /** Completes when the broker has it. */
  public Uni<Void> send(EncodedEvent event) {
    return send(event, Context.current());
  }

  /**
   * The same for an event that was decided earlier.
   *
   * @param trace the trace that it belongs to
   */
  public Uni<Void> send(EncodedEvent event, Context trace) {
    var headers = new RecordHeaders();
    event.headers().forEach((k, v) -> headers.add(k, v.getBytes(StandardCharsets.UTF_8)));
    return send(event.topic(), event.key(), headers, event.body(), trace);
  }

  /** Any record; completes when the broker has it. */
  Uni<Void> send(String topic, String key, Headers headers, byte[] body) {
    return send(topic, key, headers, body, Context.current());
  }

  private Uni<Void> send(String topic, String key, Headers headers, byte[] body, Context trace) {
    var metadata =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withTopic(topic)
            .withKey(key)
            .withHeaders(headers)
            .build();
    return emitter.sendMessage(
        Message.of(body).addMetadata(metadata).addMetadata(TracingMetadata.withCurrent(trace)));
  }
}
