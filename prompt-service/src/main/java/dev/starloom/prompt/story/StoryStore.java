package dev.starloom.prompt.story;

import dev.starloom.contracts.event.ShotProgress;
import dev.starloom.contracts.event.StoryProgress;
import dev.starloom.prompt.outbox.OutboxRow;
import dev.starloom.prompt.shot.ShotRow;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stories in PostgreSQL. One change is one transaction: the row, its shots and what is to be said.
 */
@ApplicationScoped
public class StoryStore implements PanacheRepositoryBase<StoryRow, String> {
  private static final Logger LOG = LoggerFactory.getLogger(StoryStore.class);

  private final Clock clock;
  private final Witness witness;

  StoryStore(Clock clock, Witness witness) {
    this.clock = clock;
    this.witness = witness;
  }

  /**
   * Lets the aggregate decide under its row's lock, and stores what it decided. Fails with {@link
   * EarlyFact} if there is no such story. A deleted story decides nothing any more: null.
   */
  public <R> Uni<R> change(String id, Function<Story, R> decide) {
    return Uni.createFrom()
        .deferred(
            () -> {
              var moves = new ArrayList<Move>();
              // Logged when they are stored: what is rolled back did not happen.
              return Panache.withTransaction(() -> change(id, decide, moves))
                  .invoke(() -> moves.forEach(StoryStore::log));
            });
  }

  private <R> Uni<R> change(String id, Function<Story, R> decide, List<Move> moves) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> new EarlyFact("no story " + id))
        .flatMap(
            row ->
                row.deletedAt != null
                    ? Uni.createFrom().nullItem()
                    : shots(id).flatMap(shots -> change(row, shots, decide, moves)));
  }

  private <R> Uni<R> change(
      StoryRow row, List<ShotRow> stored, Function<Story, R> decide, List<Move> moves) {
    var shots = new ArrayList<>(stored);
    var story = new Story(row, shots, clock);
    Witness.Look look = witness.before(row, shots);
    R result = decide.apply(story);
    moves.addAll(story.moves());
    var rows = new ArrayList<Object>(shots.subList(stored.size(), shots.size()));
    story.said().forEach(event -> rows.add(OutboxRow.of(event, clock.instant())));
    return Panache.getSession()
        .flatMap(session -> session.persistAll(rows.toArray()))
        .chain(() -> look.after(story))
        .replaceWith(result);
  }

  /** One line a transition: a story's for who runs the service, a shot's for who looks closer. */
  private static void log(Move move) {
    var line = move.ofStory() ? LOG.atInfo() : LOG.atDebug().addKeyValue("shotId", move.shotId());
    line.addKeyValue("storyId", move.storyId())
        .addKeyValue("from", move.from())
        .addKeyValue("to", move.to())
        .log(move.ofStory() ? "Story moved" : "Shot moved");
  }

  /**
   * Stores a new story with its first fact, or finds the one that is there: the same id asked for
   * twice, even at the same moment, is one story.
   *
   * @param answers stored with a new story, and again when the same request is asked again
   */
  @WithTransaction
  public Uni<StoryRow> create(StoryRow fresh, OutboxRow fact, List<OutboxRow> answers) {
    return lock(fresh.id)
        .flatMap(locked -> findById(fresh.id))
        .flatMap(
            there ->
                there == null
                    ? persist(Stream.concat(Stream.of(fresh, fact), answers.stream()), fresh)
                    : there.deletedAt == null && there.requestSha256.equals(fresh.requestSha256)
                        ? persist(answers.stream(), there)
                        : Uni.createFrom().item(there));
  }

  /** Says again what was said before. */
  @WithTransaction
  public Uni<Void> say(List<OutboxRow> answers) {
    return Panache.getSession().flatMap(session -> session.persistAll(answers.toArray()));
  }

  private static Uni<StoryRow> persist(Stream<?> rows, StoryRow story) {
    return Panache.getSession()
        .flatMap(session -> session.persistAll(rows.toArray()))
        .replaceWith(story);
  }

  /** Lets one transaction at a time go on that asks for this name; until the transaction ends. */
  @WithTransaction
  public Uni<Void> lock(String name) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))",
                        Integer.class)
                    .setParameter(1, name)
                    .getSingleResult())
        .replaceWithVoid();
  }

  /** The story, or null if there is none or it was deleted. */
  @WithSession
  public Uni<StoryRow> read(String id) {
    return findById(id).map(row -> row == null || row.deletedAt != null ? null : row);
  }

  /** The story, deleted or not, or null. */
  @WithSession
  public Uni<StoryRow> readAny(String id) {
    return findById(id);
  }

  /** Shots of a story in order. */
  public Uni<List<ShotRow>> shots(String storyId) {
    return shots(List.of(storyId));
  }

  /** Shots of several stories; those of each story in order. */
  @WithSession
  public Uni<List<ShotRow>> shots(List<String> storyIds) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createSelectionQuery(
                        "from ShotRow where storyId in ?1 order by position", ShotRow.class)
                    .setParameter(1, storyIds)
                    .getResultList());
  }

  /**
   * One page by time, without deleted stories.
   *
   * @param after the row that the page follows, deleted or not, or null for the first page
   */
  @WithSession
  public Uni<List<StoryRow>> page(StoryRow after, boolean newestFirst, int limit) {
    String order = newestFirst ? " order by createdAt desc, id desc" : " order by createdAt, id";
    if (after == null) {
      return find("from StoryRow where deletedAt is null" + order).range(0, limit - 1).list();
    }
    String beyond = newestFirst ? "<" : ">";
    return find(
            "from StoryRow where deletedAt is null and (createdAt "
                + beyond
                + " ?1 or (createdAt = ?1 and id "
                + beyond
                + " ?2))"
                + order,
            after.createdAt,
            after.id)
        .range(0, limit - 1)
        .list();
  }

  /**
   * Progress is a hint: no lock, no version, never backwards. One about the narration counts while
   * that is made, no longer: it would hide the film's.
   */
  @WithTransaction
  public Uni<Void> progress(StoryProgress hint) {
    String now = hint.stage().equals(StoryProgress.NARRATION) ? "=" : "<>";
    return update(
            "set assemblyDone = ?1, assemblyTotal = ?2"
                + " where id = ?3 and assemblyDone <= ?1 and deletedAt is null and state "
                + now
                + " 'screened'",
            hint.done(),
            hint.total(),
            hint.storyId())
        .replaceWithVoid();
  }

  /** Progress is a hint: no lock, no version, never backwards. */
  @WithTransaction
  public Uni<Void> progress(ShotProgress hint) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createMutationQuery(
                        "update ShotRow set framesDone = ?1, framesTotal = ?2"
                            + " where id = ?3 and framesDone <= ?1")
                    .setParameter(1, hint.done())
                    .setParameter(2, hint.total())
                    .setParameter(3, hint.shotId())
                    .executeUpdate())
        .replaceWithVoid();
  }
}
