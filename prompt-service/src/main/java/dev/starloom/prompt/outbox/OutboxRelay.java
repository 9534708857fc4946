package dev.starloom.prompt.outbox;

import dev.starloom.contracts.event.EventType;
import dev.starloom.platform.event.EncodedEvent;
import dev.starloom.platform.event.EventPublisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what the outbox holds, in order, and deletes a row only after the broker has acknowledged
 * it. A crash in between says it again, which consumers absorb. An advisory lock, held for the
 * batch, lets only one replica publish at a time, so a story's facts are said in order; after a
 * failure they may be said again.
 */
@ApplicationScoped
public class OutboxRelay {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final long LOCK = 0x5741524C4F4F4DL;
  // Longer than the producer's own limit: only something that never answers runs into it.
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String SOURCE = "prompt-service";

  private final Vertx vertx;
  private final Pool pool;
  private final EventPublisher publisher;
  private final OutboxConfig config;
  private final AtomicBoolean busy = new AtomicBoolean();
  private boolean healthy = true;
  private long timer;

  OutboxRelay(Vertx vertx, Pool pool, EventPublisher publisher, OutboxConfig config) {
    this.vertx = vertx;
    this.pool = pool;
    this.publisher = publisher;
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(config.poll().toMillis(), tick -> drain());
  }

  void onStop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  private void drain() {
    if (busy.compareAndSet(false, true)) {
      Uni.createFrom()
          .deferred(() -> pool.withTransaction(this::publishBatch))
          .ifNoItem()
          .after(LIMIT)
          .fail()
          .onTermination()
          .invoke(() -> busy.set(false))
          .subscribe()
          .with(this::published, this::failed);
    }
  }

  private void published(int count) {
    if (!healthy) {
      healthy = true;
      LOG.info("Outbox flows again");
    }
    if (count == config.batch()) {
      drain();
    }
  }

  private void failed(Throwable cause) {
    if (healthy) {
      healthy = false;
      LOG.atWarn().addKeyValue("cause", cause.toString()).log("Outbox waits; facts are kept");
    }
  }

  private Uni<Integer> publishBatch(SqlConnection connection) {
    return connection
        .preparedQuery("select pg_try_advisory_xact_lock($1)")
        .execute(Tuple.of(LOCK))
        .flatMap(
            rows ->
                rows.iterator().next().getBoolean(0)
                    ? readBatch(connection).flatMap(batch -> publish(connection, batch))
                    : Uni.createFrom().item(0));
  }

  private Uni<RowSet<Row>> readBatch(SqlConnection connection) {
    return connection
        .preparedQuery(
            "select id, type, subject, story_id, body, created_at from outbox order by id limit $1")
        .execute(Tuple.of(config.batch()));
  }

  private Uni<Integer> publish(SqlConnection connection, RowSet<Row> batch) {
    if (batch.size() == 0) {
      return Uni.createFrom().item(0);
    }
    var ids = new ArrayList<Long>();
    var sends = new ArrayList<Uni<Void>>();
    for (Row row : batch) {
      ids.add(row.getLong("id"));
      sends.add(publisher.send(encoded(row)));
    }
    return Uni.join()
        .all(List.copyOf(sends))
        .andFailFast()
        .flatMap(
            sent ->
                connection
                    .preparedQuery("delete from outbox where id = any($1)")
                    .execute(Tuple.of(ids.toArray(Long[]::new))))
        .replaceWith(ids.size());
  }

  private static EncodedEvent encoded(Row row) {
    String type = row.getString("type");
    EventType known =
        EventType.named(type)
            .orElseThrow(() -> new IllegalStateException("unknown type in the outbox: " + type));
    return EncodedEvent.of(
        known,
        row.getString("subject"),
        row.getString("story_id"),
        row.getBuffer("body").getBytes(),
        SOURCE,
        row.getOffsetDateTime("created_at").withOffsetSameInstant(ZoneOffset.UTC).toInstant());
  }
}
