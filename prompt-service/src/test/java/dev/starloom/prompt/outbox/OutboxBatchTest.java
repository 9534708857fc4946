package dev.starloom.prompt.outbox;

import static dev.starloom.prompt.outbox.OutboxDatabase.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.event.EncodedEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One topic is missing; its sends are never answered, or are refused. */
class OutboxBatchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String AWAY = "story.approved";

  private static OutboxDatabase database;

  private final PublishingDouble broker = new PublishingDouble();
  private final AtomicLong nanos = new AtomicLong();
  private final OutboxBatch batch =
      new OutboxBatch(
          database.pool, broker, 5, Duration.ofMillis(300), new Rests(nanos::incrementAndGet));

  @BeforeAll
  static void open() throws Exception {
    database = new OutboxDatabase();
  }

  @AfterAll
  static void close() throws Exception {
    database.close();
  }

  @BeforeEach
  void empty() {
    database.execute("truncate outbox, outbox_dead");
  }

  @Test
  void what_was_acknowledged_is_deleted_though_one_answer_never_comes() {
    broker.answers(whenAway(Uni.createFrom().nothing()));
    database.decide(row("story.approved.v1", "silent", "{}"));
    database.decide(0, 1);

    assertThatThrownBy(this::publish).hasMessage("1 facts were refused");

    assertThat(database.number("select count(*) from outbox where subject = 'silent'")).isOne();
    assertThat(database.waiting()).isOne();
  }

  @Test
  void facts_of_a_missing_topic_do_not_fill_the_batches_of_others() {
    broker.answers(whenAway(Uni.createFrom().failure(new IllegalStateException("no such topic"))));
    away(20);
    database.decide(0, 12);

    rounds(5);

    assertThat(database.number("select count(*) from outbox where type = 'story.control.v1'"))
        .isZero();
    assertThat(database.waiting()).isEqualTo(20);
  }

  @Test
  void of_a_missing_topic_one_fact_is_tried_at_a_time() {
    broker.answers(whenAway(Uni.createFrom().failure(new IllegalStateException("no such topic"))));
    away(20);

    rounds(3);

    assertThat(broker.subjects()).containsExactly("away0", "away0", "away0");
  }

  @Test
  void a_topic_that_goes_missing_is_tried_with_one_fact_from_then_on() {
    away(1);
    publish();
    away(3);
    broker.answers(whenAway(Uni.createFrom().failure(new IllegalStateException("no such topic"))));

    rounds(2);

    assertThat(broker.subjects()).containsExactly("away0", "away0", "away1", "away2", "away0");
  }

  @Test
  void when_the_topic_is_there_its_facts_follow_in_order() {
    broker.answers(whenAway(Uni.createFrom().failure(new IllegalStateException("no such topic"))));
    away(4);
    rounds(1);
    broker.answers(event -> Uni.createFrom().voidItem());

    assertThat(publish()).as("there is more").isTrue();
    assertThat(publish()).as("there is more").isFalse();

    assertThat(broker.subjects()).containsExactly("away0", "away0", "away1", "away2", "away3");
    assertThat(database.waiting()).isZero();
  }

  @Test
  void a_missing_topic_keeps_no_round_of_the_others_waiting_but_now_and_then() {
    broker.answers(whenAway(Uni.createFrom().failure(new IllegalStateException("no such topic"))));
    away(2);
    for (int i = 0; i < 4; i++) {
      database.decide(i, i + 1);
      rounds(1);
    }

    assertThat(broker.subjects()).containsExactly("away0", "0", "1", "2", "3");
    assertThat(batch.flows()).isFalse();
  }

  @Test
  void a_missing_topic_is_tried_again_after_its_rest() {
    broker.answers(whenAway(Uni.createFrom().failure(new IllegalStateException("no such topic"))));
    away(1);
    database.decide(0, 1);
    rounds(1);
    broker.answers(event -> Uni.createFrom().voidItem());

    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    rounds(1);

    assertThat(database.waiting()).isZero();
    assertThat(batch.flows()).isTrue();
  }

  @Test
  void nothing_rests_while_the_broker_takes_nothing() {
    broker.answers(event -> Uni.createFrom().failure(new IllegalStateException("away")));
    away(1);
    database.decide(0, 1);

    rounds(3);

    assertThat(broker.said).hasSize(6);
  }

  private static Function<EncodedEvent, Uni<Void>> whenAway(Uni<Void> answer) {
    return event -> event.topic().equals(AWAY) ? answer : Uni.createFrom().voidItem();
  }

  private static void away(int count) {
    for (int i = 0; i < count; i++) {
      database.decide(row("story.approved.v1", "away" + i, "{}"));
    }
  }

  private boolean publish() {
    return batch.publish().await().atMost(PATIENCE);
  }

  /** Rounds that end with a refusal or without one. */
  private void rounds(int count) {
    for (int i = 0; i < count; i++) {
      batch
          .publish()
          .onFailure(IllegalStateException.class)
          .recoverWithItem(true)
          .await()
          .atMost(PATIENCE);
    }
  }
}
