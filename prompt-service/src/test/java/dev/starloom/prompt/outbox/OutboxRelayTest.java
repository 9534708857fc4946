package dev.starloom.prompt.outbox;

import static dev.starloom.prompt.outbox.OutboxDatabase.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {
  private static final Duration SOON = Duration.ofMillis(200);
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static OutboxDatabase database;

  private final PublishingDouble broker = new PublishingDouble();
  private final List<OutboxRelay> relays = new ArrayList<>();

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
    database.execute("truncate outbox, outbox_dead; alter table outbox enable trigger all");
  }

  @AfterEach
  void stop() {
    relays.forEach(relay -> relay.onStop(null));
    await().atMost(PATIENCE).until(() -> database.listener() == 0);
  }

  @Test
  void facts_are_said_in_the_order_they_were_decided() {
    database.decide(0, 450);

    start(SOON, 200);

    awaitEmpty();
    assertThat(broker.subjects()).isEqualTo(numbers(0, 450));
  }

  @Test
  void a_fact_is_said_when_postgresql_calls_long_before_the_poll() {
    startListening(NEVER);

    database.decide(0, 1);

    awaitEmpty();
    assertThat(broker.subjects()).containsExactly("0");
  }

  @Test
  void without_calls_the_poll_still_says_it() {
    startListening(SOON);
    database.execute("alter table outbox disable trigger outbox_call");

    database.decide(0, 1);

    awaitEmpty();
  }

  @Test
  void a_call_during_a_batch_leads_to_one_more() {
    var hold = new CompletableFuture<Void>();
    broker.answers(event -> Uni.createFrom().completionStage(hold));
    startListening(NEVER);
    database.decide(0, 1);
    await().atMost(PATIENCE).until(() -> broker.said.size() == 1);

    database.decide(1, 2);
    pause(300); // the call for the second fact arrives while the first is not answered
    hold.complete(null);

    awaitEmpty();
    assertThat(broker.subjects()).containsExactly("0", "1");
  }

  @Test
  void a_killed_listening_connection_comes_back() {
    startListening(Duration.ofSeconds(3));
    long first = database.listener();
    database.execute("select pg_terminate_backend(" + first + ")");
    await().atMost(PATIENCE).until(() -> database.listener() != first && database.listener() != 0);

    long start = System.nanoTime();
    database.decide(0, 1);

    awaitEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
  }

  @Test
  void a_row_is_deleted_only_after_the_acknowledgement() {
    var hold = new CompletableFuture<Void>();
    broker.answers(event -> Uni.createFrom().completionStage(hold));
    database.decide(0, 1);
    start(SOON, 200);
    await().atMost(PATIENCE).until(() -> broker.said.size() == 1);

    pause(500);
    assertThat(database.waiting()).isEqualTo(1);
    hold.complete(null);

    awaitEmpty();
  }

  @Test
  void a_crash_between_acknowledgement_and_deletion_only_repeats() {
    var killed = new AtomicBoolean();
    broker.answers(
        event ->
            event.key().equals("49") && killed.compareAndSet(false, true)
                ? Uni.createFrom()
                    .item(OutboxRelayTest::killPublisher)
                    .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                : Uni.createFrom().voidItem());
    database.decide(0, 100);

    start(SOON, 50);

    awaitEmpty();
    assertThat(broker.said).hasSize(150);
    assertThat(List.copyOf(new LinkedHashSet<>(broker.subjects()))).isEqualTo(numbers(0, 100));
  }

  @Test
  void while_another_publishes_nothing_is_said_and_all_flows_when_it_ends() throws Exception {
    try (Connection other = database.connect()) {
      other.createStatement().execute("select pg_advisory_lock(" + OutboxTable.LOCK + ")");
      start(SOON, 200);
      database.decide(0, 10);
      pause(1000);
      assertThat(broker.said).isEmpty();
    }

    awaitEmpty();
    assertThat(broker.subjects()).isEqualTo(numbers(0, 10));
  }

  @Test
  void two_relays_say_every_fact_once_and_in_order() {
    broker.answers(
        event -> Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(5)));
    start(Duration.ofMillis(20), 10);
    start(Duration.ofMillis(20), 10);

    for (int i = 0; i < 30; i++) {
      database.decide(i * 10, i * 10 + 10);
    }

    awaitEmpty();
    assertThat(broker.subjects()).isEqualTo(numbers(0, 300));
  }

  @Test
  void what_the_broker_refuses_is_said_later() {
    var refusals = new AtomicInteger(7);
    var answered = new ArrayList<String>();
    broker.answers(
        event -> {
          if (refusals.getAndDecrement() > 0) {
            return Uni.createFrom().failure(new TimeoutException("broker away"));
          }
          answered.add(event.key());
          return Uni.createFrom().voidItem();
        });
    database.decide(0, 5);

    start(SOON, 200);

    awaitEmpty();
    assertThat(answered).containsExactlyInAnyOrderElementsOf(numbers(0, 5));
  }

  @Test
  void a_fact_of_an_unknown_type_goes_aside_with_its_reason_and_the_others_flow() {
    database.decide(row("story.imagined.v9", "odd", "{}") + "," + row("story.control.v1", "0", ""));

    start(SOON, 200);

    awaitEmpty();
    assertThat(broker.subjects()).contains("0").doesNotHaveDuplicates();
    assertThat(database.number("select count(*) from outbox_dead where reason like '%imagined.v9'"))
        .isEqualTo(1);
  }

  @Test
  void the_story_of_a_fact_that_can_not_be_said_ends() {
    database.decide(row("shot.requested.v1", "big", "x".repeat(70_000)));

    start(SOON, 200);

    awaitEmpty();
    assertThat(broker.said).extracting(event -> event.topic()).containsExactly("story.failed");
    assertThat(broker.said.get(0).headers()).containsEntry("ce_storyid", "big");
  }

  @Test
  void a_fact_that_the_broker_finds_too_large_goes_aside_too() {
    broker.answers(
        event ->
            event.topic().equals("story.approved")
                ? Uni.createFrom().failure(new RecordTooLargeException("too large"))
                : Uni.createFrom().voidItem());
    database.decide(row("story.approved.v1", "0", "{}"));

    start(SOON, 200);

    awaitEmpty();
    assertThat(database.number("select count(*) from outbox_dead")).isEqualTo(1);
  }

  @Test
  void an_answer_that_can_not_be_given_ends_no_story() {
    database.decide(row("story.accepted.v1", "big", "x".repeat(70_000)));

    start(SOON, 200);

    awaitEmpty();
    assertThat(broker.said).isEmpty();
  }

  private void start(Duration poll, int batch) {
    OutboxRelay relay = database.relay(broker, poll, batch);
    relays.add(relay);
    relay.onStart(null);
  }

  private void startListening(Duration poll) {
    start(poll, 200);
    await().atMost(PATIENCE).until(() -> database.listener() != 0);
    pause(200); // its first look is over, so that only a call or a poll can follow
  }

  private static Void killPublisher() {
    database.number(
        "select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory'");
    pause(200);
    return null;
  }

  private static void awaitEmpty() {
    await().atMost(PATIENCE).until(() -> database.waiting() == 0);
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).toList();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
