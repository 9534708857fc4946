package dev.starloom.prompt.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says the oldest facts and deletes those that the broker has acknowledged, in one transaction that
 * holds the publisher's lock. It waits for every answer, but for each only so long; what is not
 * answered by then counts as refused. What the broker refused stays and is said again later; if
 * this process dies before the commit, all of the batch is said again.
 *
 * <p>Each type has its own topic, and one topic that is missing holds up the thread that sends to
 * all of them. So a type whose facts did not get through last time, or never yet, is tried with its
 * oldest one alone, and the rest follows when that one has got through; other types flow meanwhile,
 * at their pace, because the one that is refused {@linkplain Rests rests} between its tries.
 *
 * <p>A fact that can never be said does not stop the others: it moves to {@code outbox_dead} with
 * its reason, and in the same transaction its story's end is put into the outbox. Leaving it in
 * place and stopping only its story would leave that story without an end.
 */
final class OutboxBatch {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxBatch.class);

  private static final Uni<List<OutboxFact>> NOTHING = Uni.createFrom().item(List.of());

  /**
   * How long an answer is waited for. Longer than the producer's own limits (max.block.ms, then
   * delivery.timeout.ms), so that a fact is not said again while the first time may still arrive.
   * Without it a replica that has lost the broker, but not the database, would keep the lock from
   * one that has both.
   */
  static final Duration LIMIT = Duration.ofSeconds(45);

  private final Pool pool;
  private final Publishing publishing;
  private final int size;
  private final Duration limit;
  private final Rests rests;
  private volatile Set<String> flowing = Set.of();

  /**
   * @param limit of each answer
   */
  OutboxBatch(Pool pool, Publishing publishing, int size, Duration limit, Rests rests) {
    this.pool = pool;
    this.publishing = publishing;
    this.size = size;
    this.limit = limit;
    this.rests = rests;
  }

  /** What became of one fact: acknowledged if there is no failure. */
  private record Answer(OutboxFact fact, Throwable failure) {
    boolean never() {
      return failure instanceof Unsayable || failure instanceof RecordTooLargeException;
    }

    String type() {
      return fact.type();
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
    return pool.withTransaction(connection -> publish(new OutboxTable(connection))).map(this::goOn);
  }

  private Uni<List<Answer>> publish(OutboxTable table) {
    return table
        .lock()
        .flatMap(alone -> alone ? table.oldest(size, flowing, rests.now()) : NOTHING)
        .flatMap(this::say)
        .call(answers -> record(table, answers));
  }

  private Uni<List<Answer>> say(List<OutboxFact> facts) {
    return facts.isEmpty()
        ? Uni.createFrom().item(List.of())
        : Uni.join().all(facts.stream().map(this::say).toList()).andFailFast();
  }

  private Uni<Answer> say(OutboxFact fact) {
    return Uni.createFrom()
        .deferred(() -> publishing.send(fact.encoded(), fact.traceParent()))
        .ifNoItem()
        .after(limit)
        .fail()
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

  private boolean goOn(List<Answer> answers) {
    var refused =
        answers.stream().filter(answer -> !answer.acknowledged() && !answer.never()).toList();
    Set<String> known = flowing;
    var now = new HashSet<>(known);
    answers.stream().filter(Answer::acknowledged).forEach(answer -> now.add(answer.type()));
    refused.forEach(answer -> now.remove(answer.type()));
    flowing = Set.copyOf(now);
    rests.heard(types(answers.stream().filter(Answer::acknowledged)), types(refused.stream()));
    boolean more =
        !known.containsAll(now)
            || answers.stream().anyMatch(Answer::never)
            || answers.stream().filter(answer -> known.contains(answer.type())).count() == size;
    if (!refused.isEmpty()) {
      throw new IllegalStateException(
          refused.size() + " facts were refused", refused.get(0).failure());
    }
    return more;
  }

  private static Set<String> types(Stream<Answer> answers) {
    return answers.map(Answer::type).collect(Collectors.toSet());
  }

  /** Whether nothing is known to be refused for now. */
  boolean flows() {
    return !rests.any();
  }
}
