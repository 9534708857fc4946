package dev.starloom.prompt.outbox;

import dev.starloom.platform.event.EncodedEvent;
import io.smallrye.mutiny.Uni;

/** Where the relay says its facts. */
interface Publishing {

  /** Completes when the broker has acknowledged the event; never before. */
  Uni<Void> send(EncodedEvent event);
}
