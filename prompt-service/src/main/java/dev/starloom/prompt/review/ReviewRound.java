package dev.starloom.prompt.review;

import dev.starloom.prompt.story.Story;
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
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for stories that have waited too long for a reviewer: each is marked as overdue once, and
 * ends if it waits still longer. What is due is told by the database's clock. Replicas may look at
 * once; the lock of the story's row lets one of them do it.
 */
@ApplicationScoped
class ReviewRound {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewRound.class);
  static final int BATCH = 50;

  private static final String DUE =
      "select id from story where state = 'reviewing'"
          + " and (escalated_at is null and reviewing_since <= now() - make_interval(secs => $1)"
          + " or reviewing_since <= now() - make_interval(secs => $2))"
          + " order by reviewing_since limit $3";

  private final Pool pool;
  private final ReviewDesk desk;
  private final ReviewConfig config;

  ReviewRound(Pool pool, ReviewDesk desk, ReviewConfig config) {
    this.pool = pool;
    this.desk = desk;
    this.config = config;
  }

  /** Completes with whether there may be more of them. Fails if the database is away. */
  Uni<Boolean> run() {
    return pool.preparedQuery(DUE)
        .execute(
            Tuple.of(
                seconds(config.escalateAfter()),
                config.expireAfter().map(ReviewRound::seconds).orElse(null),
                BATCH))
        .map(ReviewRound::ids)
        .flatMap(this::all);
  }

  private Uni<Boolean> all(List<String> ids) {
    return Multi.createFrom()
        .iterable(ids)
        .onItem()
        .transformToUniAndConcatenate(
            id -> onContext(() -> desk.say(id, this::decide).map(Boolean.TRUE::equals)))
        .collect()
        .asList()
        .map(done -> done.size() == BATCH);
  }

  private Boolean decide(Story story, Instant now) {
    if (config.expireAfter().isPresent()
        && story.review().expire(now, config.expireAfter().get())) {
      LOG.atWarn().addKeyValue("storyId", story.id()).log("Nobody reviewed a story; it has ended");
      return true;
    }
    if (story.review().escalate(now, config.escalateAfter())) {
      LOG.atWarn().addKeyValue("storyId", story.id()).log("A story waits too long for a reviewer");
      return true;
    }
    return false;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static List<String> ids(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString("id")).toList();
  }

  /** A timer's thread has no context that a session could live in, and can't be given one. */
  private static <T> Uni<T> onContext(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .<T>emitter(
            result ->
                VertxContextSupport.subscribe(
                    () -> work.get().toMulti(), done -> done.with(result::complete, result::fail)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}
