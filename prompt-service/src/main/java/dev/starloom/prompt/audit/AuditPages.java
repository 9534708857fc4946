package dev.starloom.prompt.audit;

import dev.starloom.contracts.audit.AuditEntry;
import dev.starloom.contracts.audit.AuditHead;
import dev.starloom.prompt.api.AnsweredInTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** The chain as it is stored, page by page. A page is answered in time, however many there are. */
@AnsweredInTime
@ApplicationScoped
class AuditPages {
  private static final String COLUMNS =
      "select seq, at, story_id, kind, who, document, previous, hash from audit_entry";

  private final Pool pool;

  AuditPages(Pool pool) {
    this.pool = pool;
  }

  /**
   * What is stored as the end of the chain.
   *
   * @param last number of the last entry that is there; another one than the head's only if
   *     somebody has changed the tables
   */
  record End(AuditHead head, long last) {}

  /** Entries of all stories that follow this number, in order. */
  Uni<List<AuditEntry>> after(long seq, int limit) {
    return pool.preparedQuery(COLUMNS + " where seq > $1 order by seq limit $2")
        .execute(Tuple.of(seq, limit))
        .map(AuditPages::entries);
  }

  /** The same for the entries of one story. */
  Uni<List<AuditEntry>> ofStory(String id, long seq, int limit) {
    return pool.preparedQuery(COLUMNS + " where story_id = $1 and seq > $2 order by seq limit $3")
        .execute(Tuple.of(id, seq, limit))
        .map(AuditPages::entries);
  }

  /** Head and last entry, as they were at one moment. */
  Uni<End> end() {
    return pool.query(
            "select (select seq from audit_head) as seq, (select hash from audit_head) as hash,"
                + " coalesce(max(seq), 0) as last from audit_entry")
        .execute()
        .map(rows -> end(rows.iterator().next()));
  }

  private static End end(Row row) {
    String hash = row.getString("hash");
    AuditHead head = hash == null ? AuditHead.NONE : new AuditHead(row.getLong("seq"), hash);
    return new End(head, row.getLong("last"));
  }

  private static List<AuditEntry> entries(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(AuditPages::entry).toList();
  }

  private static AuditEntry entry(Row row) {
    return new AuditEntry(
        row.getLong("seq"),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("story_id"),
        row.getString("kind"),
        row.getString("who"),
        row.getString("document"),
        row.getString("previous"),
        row.getString("hash"));
  }
}
