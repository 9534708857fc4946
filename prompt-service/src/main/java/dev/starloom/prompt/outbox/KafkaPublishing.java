package dev.starloom.prompt.outbox;

import dev.starloom.platform.event.EncodedEvent;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.platform.trace.TraceParent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says facts on Kafka. */
@ApplicationScoped
class KafkaPublishing implements Publishing {
  private final EventPublisher publisher;

  KafkaPublishing(EventPublisher publisher) {
    this.publisher = publisher;
  }

  @Override
  public Uni<Void> send(EncodedEvent event, String traceParent) {
    return publisher.send(event, TraceParent.context(traceParent));
  }
}
