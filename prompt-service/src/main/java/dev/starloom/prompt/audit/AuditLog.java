package dev.starloom.prompt.audit;

import dev.starloom.contracts.audit.AuditEntry;
import dev.starloom.contracts.audit.AuditHead;
import dev.starloom.prompt.shot.ShotRow;
import dev.starloom.prompt.story.StoryRow;
import dev.starloom.prompt.story.Witness;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Appends what was found to the chain, in the transaction of the change: an entry is there if and
 * only if the change is.
 *
 * <p>All stories share one chain, and whoever appends holds the row of its head until the commit.
 * That can't end in a deadlock: a transaction locks the row of its one story first and the head
 * last, after all that the change writes was written, so nobody who holds the head waits for
 * somebody who waits for it. (A deletion goes on to write, but only rows of its story; hints of
 * progress may hold one of them for a moment, and they append nothing.) Stories wait for each other
 * only from the head's lock to the commit.
 */
@ApplicationScoped
class AuditLog implements Witness {
  // The clock of the database, read under the lock, so that times rise with the numbers.
  private static final String LOCK =
      "select seq, hash, to_char(clock_timestamp() at time zone 'UTC',"
          + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from audit_head for update";

  /** Entry and head in one statement: others wait for every round trip that is made here. */
  private static final String ADD =
      "with moved as (update audit_head set seq = ?1, hash = ?8)"
          + " insert into audit_entry (seq, at, story_id, kind, who, document, previous, hash)"
          + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

  /** The locked head, and the database's time. */
  private record Place(AuditHead head, Instant now) {}

  @Override
  public Look before(StoryRow row, List<ShotRow> shots) {
    var seen = new Seen(row, shots);
    return story -> {
      List<Finding> found = seen.since(story);
      return found.isEmpty() ? Uni.createFrom().voidItem() : append(row.id, found);
    };
  }

  private static Uni<Void> append(String storyId, List<Finding> found) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .flush()
                    .chain(() -> lock(session))
                    .flatMap(place -> write(session, chain(place, storyId, found))));
  }

  private static Uni<Place> lock(Mutiny.Session session) {
    return session
        .createNativeQuery(LOCK, Object[].class)
        .getSingleResult()
        .map(
            row ->
                new Place(
                    new AuditHead(((Number) row[0]).longValue(), (String) row[1]),
                    Instant.parse((String) row[2])));
  }

  private static List<AuditEntry> chain(Place place, String storyId, List<Finding> found) {
    var entries = new ArrayList<AuditEntry>();
    AuditHead head = place.head();
    for (Finding finding : found) {
      var entry =
          AuditEntry.after(
              head, place.now(), storyId, finding.kind(), finding.who(), finding.document());
      entries.add(entry);
      head = entry.head();
    }
    return entries;
  }

  private static Uni<Void> write(Mutiny.Session session, List<AuditEntry> entries) {
    Uni<Void> written = Uni.createFrom().voidItem();
    for (AuditEntry entry : entries) {
      written = written.chain(() -> write(session, entry));
    }
    return written;
  }

  private static Uni<Void> write(Mutiny.Session session, AuditEntry entry) {
    return session
        .createNativeQuery(ADD)
        .setParameter(1, entry.seq())
        .setParameter(2, entry.at())
        .setParameter(3, entry.storyId())
        .setParameter(4, entry.kind())
        .setParameter(5, entry.who())
        .setParameter(6, entry.document())
        .setParameter(7, entry.previous())
        .setParameter(8, entry.hash())
        .executeUpdate()
        .replaceWithVoid();
  }
}
