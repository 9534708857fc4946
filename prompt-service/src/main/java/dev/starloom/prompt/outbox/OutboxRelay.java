package dev.starloom.prompt.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what the outbox holds, at least once. Facts are sent in the order they were decided, those
 * of one type at least; what the broker refuses comes later, so consumers must not count on the
 * order. One replica publishes at a time. It works when PostgreSQL calls that facts were committed,
 * and looks by itself now and then, because a call can get lost.
 *
 * <p>What is lost if this process dies: nothing. Before the broker's acknowledgement the rows are
 * there; between it and the deletion they are there too, and are said again, which consumers
 * absorb.
 */
@ApplicationScoped
public class OutboxRelay {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

  // Longer than a batch waits for its answers: only a database that never answers runs into it.
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final Vertx vertx;
  private final OutboxConfig config;
  private final OutboxCalls calls;
  private final OutboxBatch batch;
  private final OneAtATime drain = new OneAtATime(this::publish, this::flows, this::waits);
  private volatile boolean healthy = true;
  private long timer;

  OutboxRelay(Vertx vertx, Pool pool, Publishing publishing, OutboxConfig config) {
    this.vertx = vertx;
    this.config = config;
    this.calls = new OutboxCalls(pool, drain::call);
    this.batch =
        new OutboxBatch(
            pool, publishing, config.batch(), OutboxBatch.LIMIT, new Rests(System::nanoTime));
  }

  void onStart(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(0, config.poll().toMillis(), tick -> look());
  }

  void onStop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
    calls.close();
  }

  private void look() {
    calls.listen();
    drain.call();
  }

  private Uni<Boolean> publish() {
    return batch.publish().ifNoItem().after(LIMIT).fail();
  }

  private void flows() {
    if (!healthy && batch.flows()) {
      healthy = true;
      LOG.info("Outbox flows again");
    }
  }

  private void waits(Throwable cause) {
    if (healthy) {
      healthy = false;
      LOG.atWarn().addKeyValue("cause", cause.toString()).log("Outbox waits; facts are kept");
    }
  }
}
