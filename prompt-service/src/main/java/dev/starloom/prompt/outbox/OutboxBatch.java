package dev.starloom.prompt.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says the oldest facts and deletes those that the broker has acknowledged, in one transaction that
 * holds the publisher's lock. It ends only when every answer is there, so that no other replica
 * says the same facts side by side. What the broker refused stays and is said again later; if this
 * process dies before the commit, all of the batch is said again.
 *
 * <p>A fact that can never be said does not stop the others: it moves to {@code outbox_dead} with
 * its reason, and in the same transaction its story's end is put into the outbox. Leaving it in
 * place and stopping only its story would leave that story without an end.
 */
final class OutboxBatch {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxBatch.class);

  private static final Uni<List<OutboxFact>> NOTHING = Uni.createFrom().item(List.of());

  // Longer than the producer's own limit. Without it a replica that has lost the broker, but not
  // the database, would keep the lock from one that has both.
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Pool pool;
  private final Publishing publishing;
  private final int size;

  OutboxBatch(Pool pool, Publishing publishing, int size) {
    this.pool = pool;
    this.publishing = publishing;
    this.size = size;
  }

  /** What became of one fact: acknowledged if there is no failure. */
  private record Answer(OutboxFact fact, Throwable failure) {
    boolean never() {
      return failure instanceof Unsayable || failure instanceof RecordTooLargeException;
    }

    boolean acknowledged() {
      return failure == null;
    }
  }

  /**
   * Whether there may be more to say at once; not if another replica is at it. Fails if the broker
   * refused something, after what it took is deleted.
   */
  Uni<Boolean> publish() {
    return pool.withTransaction(connection -> publish(new OutboxTable(connection)))
        .invoke(OutboxBatch::failIfRefused)
        .map(answers -> answers.size() == size || answers.stream().anyMatch(Answer::never));
  }

  private Uni<List<Answer>> publish(OutboxTable table) {
    return table
        .lock()
        .flatMap(alone -> alone ? table.oldest(size) : NOTHING)
        .flatMap(this::say)
        .call(answers -> record(table, answers));
  }

  private Uni<List<Answer>> say(List<OutboxFact> facts) {
    if (facts.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return Uni.join()
        .all(facts.stream().map(this::say).toList())
        .andFailFast()
        .ifNoItem()
        .after(LIMIT)
        .fail();
  }

  private Uni<Answer> say(OutboxFact fact) {
    return Uni.createFrom()
        .deferred(() -> publishing.send(fact.encoded(), fact.traceParent()))
        .map(acknowledged -> new Answer(fact, null))
        .onFailure()
        .recoverWithItem(failure -> new Answer(fact, failure));
  }

  private static Uni<Void> record(OutboxTable table, List<Answer> answers) {
    List<Long> said =
        answers.stream().filter(Answer::acknowledged).map(answer -> answer.fact().id()).toList();
    Uni<Void> result = said.isEmpty() ? Uni.createFrom().voidItem() : table.delete(said);
    for (Answer dead : answers.stream().filter(Answer::never).toList()) {
      String reason = dead.failure().toString();
      LOG.atError()
          .addKeyValue("storyId", dead.fact().storyId())
          .addKeyValue("fact", dead.fact().type())
          .addKeyValue("reason", reason)
          .log("Fact can not be said; it is kept in outbox_dead");
      result = result.chain(() -> table.bury(dead.fact(), reason));
    }
    return result;
  }

  private static void failIfRefused(List<Answer> answers) {
    var refused = new ArrayList<>(answers);
    refused.removeIf(answer -> answer.acknowledged() || answer.never());
    if (!refused.isEmpty()) {
      throw new IllegalStateException(
          refused.size() + " facts were refused", refused.get(0).failure());
    }
  }
}
