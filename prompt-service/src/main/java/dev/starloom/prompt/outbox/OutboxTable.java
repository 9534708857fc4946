package dev.starloom.prompt.outbox;

import dev.starloom.contracts.event.EventType;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.platform.json.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The outbox as seen from one transaction of the relay. */
final class OutboxTable {
  /** The same number in every replica; nothing else in this database takes it. */
  static final long LOCK = 0x5741524C4F4F4DL;

  private final SqlConnection connection;

  OutboxTable(SqlConnection connection) {
    this.connection = connection;
  }

  /** Whether this transaction is now the only one that publishes, until it ends. */
  Uni<Boolean> lock() {
    return connection
        .preparedQuery("select pg_try_advisory_xact_lock($1)")
        .execute(Tuple.of(LOCK))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /**
   * The oldest facts of the types that flow, and the oldest one of each other type that does not
   * rest. Ids of one story rise with time, because its changes are made under a lock.
   */
  Uni<List<OutboxFact>> oldest(int limit, Set<String> flowing, Set<String> resting) {
    return connection
        .preparedQuery(
            "select id, type, subject, story_id, body, created_at, trace_parent from outbox"
                + " where id in (select id from outbox where type = any($2) order by id limit $1)"
                + " or id in (select min(id) from outbox where type <> all($2)"
                + " and type <> all($3) group by type)"
                + " order by id")
        .execute(Tuple.of(limit, flowing.toArray(String[]::new), resting.toArray(String[]::new)))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::fact).toList());
  }

  private OutboxFact fact(Row row) {
    return new OutboxFact(
        row.getLong("id"),
        row.getString("type"),
        row.getString("subject"),
        row.getString("story_id"),
        row.getBuffer("body").getBytes(),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getString("trace_parent"));
  }

  Uni<Void> delete(List<Long> ids) {
    return connection
        .preparedQuery("delete from outbox where id = any($1)")
        .execute(Tuple.of(ids.toArray(Long[]::new)))
        .replaceWithVoid();
  }

  /** Puts a fact that can't be said where it is seen, and lets its story end with a sentence. */
  Uni<Void> bury(OutboxFact fact, String reason) {
    Uni<Void> moved =
        connection
            .preparedQuery(
                "with gone as (delete from outbox where id = $1 returning *)"
                    + " insert into outbox_dead (id, type, subject, story_id, body, created_at,"
                    + " trace_parent, reason) select id, type, subject, story_id, body, created_at,"
                    + " trace_parent, $2 from gone")
            .execute(Tuple.of(fact.id(), reason))
            .replaceWithVoid();
    return fact.end().map(end -> moved.chain(() -> add(end, fact.traceParent()))).orElse(moved);
  }

  private Uni<Void> add(StoryFailed end, String traceParent) {
    return connection
        .preparedQuery(
            "insert into outbox (type, subject, story_id, body, created_at, trace_parent)"
                + " values ($1, $2, $2, $3, now(), $4)")
        .execute(
            Tuple.of(
                EventType.STORY_FAILED.type(),
                end.storyId(),
                Buffer.buffer(Json.write(end)),
                traceParent))
        .replaceWithVoid();
  }
}
