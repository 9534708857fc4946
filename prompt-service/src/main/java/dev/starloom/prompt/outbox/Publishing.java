package dev.starloom.prompt.outbox;

import dev.starloom.platform.event.EncodedEvent;
import io.smallrye.mutiny.Uni;

/** Where the relay says its facts. */
interface Publishing {

  /**
   * Completes when the broker has acknowledged the event; never before.
   *
   * @param traceParent the trace that the event belongs to, or null
   */
  Uni<Void> send(EncodedEvent event, String traceParent);
}
