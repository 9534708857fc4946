package dev.starloom.platform.event;

import dev.starloom.contracts.event.StoryEvent;
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

  /** Blocks until the broker has it. Throws {@link TransientFailure} if it does not answer. */
  public void publish(StoryEvent event) {
    try {
      send(EncodedEvent.of(event, source, clock.instant())).await().atMost(LIMIT);
    } catch (TimeoutException | CompletionException | org.apache.kafka.common.KafkaException e) {
      throw new TransientFailure("Kafka does not take " + event.getClass().getSimpleName(), e);
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
    var metadata =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withTopic(event.topic())
            .withKey(event.key())
            .withHeaders(headers)
            .build();
    return emitter.sendMessage(
        Message.of(event.body())
            .addMetadata(metadata)
            .addMetadata(TracingMetadata.withCurrent(trace)));
  }
}
