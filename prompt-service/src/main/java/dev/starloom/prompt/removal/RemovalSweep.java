package dev.starloom.prompt.removal;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.prompt.intake.Offload;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the artifacts of deleted stories: soon, and once more after a grace time, because a
 * render or a film that was under way may have written in between. The table says what is due, so a
 * process that dies leaves it to the next one; removing twice is as good as once. Clips stay: they
 * hold nothing of the story and serve others.
 */
@ApplicationScoped
public class RemovalSweep {
  private static final Logger LOG = LoggerFactory.getLogger(RemovalSweep.class);
  private static final int BATCH = 50;

  private final Vertx vertx;
  private final Pool pool;
  private final ArtifactStore artifacts;
  private final RemovalConfig config;
  private final Clock clock;
  private final AtomicBoolean busy = new AtomicBoolean();
  private long timer;

  RemovalSweep(Vertx vertx, Pool pool, ArtifactStore artifacts, RemovalConfig config, Clock clock) {
    this.vertx = vertx;
    this.pool = pool;
    this.artifacts = artifacts;
    this.config = config;
    this.clock = clock;
  }

  void onStart(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(config.poll().toMillis(), tick -> sweep());
  }

  void onStop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  /** Looks now instead of at the next poll; does not wait for the removal. */
  public void wake() {
    vertx.runOnContext(this::sweep);
  }

  private void sweep() {
    if (busy.compareAndSet(false, true)) {
      Uni.createFrom()
          .deferred(this::due)
          .onItem()
          .transformToMulti(rows -> Multi.createFrom().iterable(rows))
          .onItem()
          .transformToUniAndConcatenate(this::remove)
          .collect()
          .with(Collectors.counting())
          .onTermination()
          .invoke(() -> busy.set(false))
          .subscribe()
          .with(
              this::swept,
              e -> LOG.atWarn().addKeyValue("cause", e.toString()).log("Removal waits"));
    }
  }

  private void swept(long count) {
    if (count == BATCH) {
      sweep();
    }
  }

  private Uni<RowSet<Row>> due() {
    return pool.preparedQuery(
            "select id, deleted_at from story where removal_due <= $1 order by removal_due limit $2")
        .execute(Tuple.of(now(), BATCH));
  }

  private Uni<RowSet<Row>> remove(Row story) {
    String id = story.getString("id");
    OffsetDateTime started = now();
    OffsetDateTime last = story.getOffsetDateTime("deleted_at").plus(config.grace());
    return Offload.blocking(
            () -> {
              artifacts.removeUnder(ArtifactKeys.story(id));
              return id;
            })
        .flatMap(
            removed ->
                pool.preparedQuery("update story set removal_due = $2 where id = $1")
                    .execute(Tuple.of(id, started.isBefore(last) ? last : null)));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
