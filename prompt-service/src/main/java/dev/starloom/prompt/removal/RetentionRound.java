package dev.starloom.prompt.removal;

import dev.starloom.contracts.story.Audiences;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Deletes stories that have ended and were kept for long enough, as a caller would. What is long
 * enough is told by the database's clock. Where no time is set, nothing is looked for.
 */
@ApplicationScoped
class RetentionRound {
  static final int BATCH = 50;

  private static final String DUE =
      "select id from story where completed_at <= now() - case audience"
          + " when $1 then make_interval(secs => $2) when $3 then make_interval(secs => $4)"
          + " when $5 then make_interval(secs => $6) end"
          + " and deleted_at is null order by completed_at limit $7";

  private final Pool pool;
  private final Removal removal;
  private final RetentionConfig config;

  RetentionRound(Pool pool, Removal removal, RetentionConfig config) {
    this.pool = pool;
    this.removal = removal;
    this.config = config;
  }

  /** Completes with whether there may be more of them. Fails if the database is away. */
  Uni<Boolean> run() {
    if (config.children().or(config::general).or(config::internal).isEmpty()) {
      return Uni.createFrom().item(false);
    }
    Tuple kept =
        Tuple.tuple()
            .addString(Audiences.CHILDREN)
            .addValue(seconds(config.children()))
            .addString(Audiences.GENERAL)
            .addValue(seconds(config.general()))
            .addString(Audiences.INTERNAL)
            .addValue(seconds(config.internal()))
            .addInteger(BATCH);
    return pool.preparedQuery(DUE).execute(kept).map(RetentionRound::ids).flatMap(this::removeAll);
  }

  private Uni<Boolean> removeAll(List<String> ids) {
    return Multi.createFrom()
        .iterable(ids)
        .onItem()
        .transformToUniAndConcatenate(this::remove)
        .collect()
        .asList()
        .replaceWith(ids.size() == BATCH);
  }

  /** A timer's thread has no context that a session could live in, and can't be given one. */
  private Uni<Boolean> remove(String id) {
    return Uni.createFrom()
        .<Boolean>emitter(
            result ->
                VertxContextSupport.subscribe(
                    () -> removal.remove(id).replaceWith(true).toMulti(),
                    done -> done.with(result::complete, result::fail)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static Double seconds(Optional<Duration> time) {
    return time.map(kept -> kept.toMillis() / 1000.0).orElse(null);
  }

  private static List<String> ids(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString("id")).toList();
  }
}
