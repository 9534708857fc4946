package dev.starloom.prompt.removal;

import dev.starloom.contracts.artifact.ArtifactKeys;
import dev.starloom.platform.artifact.ArtifactStore;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the table of stories says is due. May be asked on any thread. */
@ApplicationScoped
class StoredRemovals implements DueRemovals {
  private final Pool pool;
  private final ArtifactStore artifacts;

  StoredRemovals(Pool pool, ArtifactStore artifacts) {
    this.pool = pool;
    this.artifacts = artifacts;
  }

  @Override
  public Uni<List<Due>> due(Instant now, int most) {
    return pool.preparedQuery(
            "select id, deleted_at from story where removal_due <= $1 order by removal_due limit $2")
        .execute(Tuple.of(inUtc(now), most))
        .map(StoredRemovals::stories);
  }

  @Override
  public Uni<Void> removeArtifacts(String id) {
    return Uni.createFrom()
        .voidItem()
        .invoke(() -> artifacts.removeUnder(ArtifactKeys.story(id)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  @Override
  public Uni<Void> setNext(String id, Instant next) {
    return pool.preparedQuery("update story set removal_due = $2 where id = $1")
        .execute(Tuple.of(id, next == null ? null : inUtc(next)))
        .replaceWithVoid();
  }

  private static List<Due> stories(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> new Due(row.getString("id"), row.getOffsetDateTime("deleted_at").toInstant()))
        .toList();
  }

  private static OffsetDateTime inUtc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
