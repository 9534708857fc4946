package dev.starloom.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeasedJobsTest {
  private static final String NAME = "render";
  private static final int ATTEMPTS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration LIMIT = Duration.ofSeconds(20);

  record Work(String shot) {}

  private static JobDatabase database;

  private final List<LeasedJobs<Work>> started = new ArrayList<>();
  private final Queue<String> done = new ConcurrentLinkedQueue<>();
  private final Queue<String> givenUp = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void startDatabase(@TempDir Path folder) throws IOException, SQLException {
    database = JobDatabase.start(folder);
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    database.close();
  }

  @AfterEach
  void stopWorkers() throws SQLException {
    started.forEach(LeasedJobs::close);
    database.execute("delete from scheduled_tasks");
  }

  @Test
  void a_job_is_run_once_and_its_row_is_gone() {
    var jobs = worker("a", work -> done.add(work.shot()));
    jobs.start();

    jobs.enqueue("s1", new Work("s1"), 0);

    await().atMost(LIMIT).until(() -> rows().isEmpty() && !done.isEmpty());
    assertThat(done).containsExactly("s1");
  }

  @Test
  void many_jobs_over_two_workers_run_exactly_once() {
    var a = new ConcurrentLinkedQueue<String>();
    var b = new ConcurrentLinkedQueue<String>();
    var first = worker("a", work -> a.add(work.shot()));
    var second = worker("b", work -> b.add(work.shot()));
    List<String> ids = IntStream.range(0, 500).mapToObj(i -> "s" + i).toList();
    ids.forEach(id -> first.enqueue(id, new Work(id), 0));

    first.start();
    second.start();

    await().atMost(LIMIT).until(() -> rows().isEmpty());
    var all = new ArrayList<>(a);
    all.addAll(b);
    assertThat(all).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(a).isNotEmpty();
    assertThat(b).isNotEmpty();
  }

  @Test
  void a_transient_failure_is_tried_again_and_then_done() {
    var tries = new ConcurrentLinkedQueue<String>();
    var jobs =
        worker(
            "a",
            work -> {
              tries.add(work.shot());
              if (tries.size() == 1) {
                throw new TransientFailure("bucket is away", null);
              }
            });
    jobs.start();

    jobs.enqueue("s1", new Work("s1"), 0);

    awaitNoRows();
    assertThat(tries).containsExactly("s1", "s1");
    assertThat(givenUp).isEmpty();
  }

  @Test
  void a_permanent_failure_is_reported_once_and_not_tried_again() {
    var tries = new ConcurrentLinkedQueue<String>();
    var jobs =
        worker(
            "a",
            work -> {
              tries.add(work.shot());
              throw new PermanentFailure("render_failed", "It can't be drawn.");
            });
    jobs.start();

    jobs.enqueue("s1", new Work("s1"), 0);

    awaitNoRows();
    assertThat(tries).containsExactly("s1");
    assertThat(givenUp).containsExactly("s1 render_failed");
  }

  @Test
  void attempts_are_bounded() {
    var tries = new ConcurrentLinkedQueue<String>();
    var jobs =
        worker(
            "a",
            work -> {
              tries.add(work.shot());
              throw new IllegalStateException("a bug");
            });
    jobs.start();

    jobs.enqueue("s1", new Work("s1"), 0);

    awaitNoRows();
    assertThat(tries).hasSize(ATTEMPTS);
    assertThat(givenUp).containsExactly("s1 attempts_exhausted");
  }

  @Test
  void an_outage_within_patience_costs_no_attempts() {
    var tries = new ConcurrentLinkedQueue<String>();
    var jobs =
        worker(
            "a",
            work -> {
              tries.add(work.shot());
              if (tries.size() <= ATTEMPTS + 2) {
                throw new TransientFailure("storage is away", null);
              }
              done.add(work.shot());
            });
    jobs.start();

    jobs.enqueue("s1", new Work("s1"), 0);

    awaitNoRows();
    assertThat(done).containsExactly("s1");
    assertThat(givenUp).isEmpty();
  }

  @Test
  void an_outage_beyond_patience_is_given_up() {
    var jobs =
        worker(
            "a",
            work -> {
              throw new TransientFailure("storage is away", null);
            });
    jobs.start();

    jobs.enqueue("s1", new Work("s1"), 0);

    awaitNoRows();
    assertThat(givenUp).containsExactly("s1 attempts_exhausted");
  }

  @Test
  void time_in_the_queue_after_a_failure_costs_no_patience() throws SQLException {
    stored("s1", 0, Instant.now().minus(PATIENCE.multipliedBy(2)), false);

    worker("a", work -> done.add(work.shot())).start();

    awaitNoRows();
    assertThat(done).containsExactly("s1");
    assertThat(givenUp).isEmpty();
  }

  @Test
  void a_long_run_that_dies_after_a_failure_costs_no_patience() throws SQLException {
    stored("s1", 0, Instant.now().minus(PATIENCE.multipliedBy(2)), true);

    worker("a", work -> done.add(work.shot())).start();

    awaitNoRows();
    assertThat(done).containsExactly("s1");
    assertThat(givenUp).isEmpty();
  }

  @Test
  void the_end_of_patience_is_reported_until_it_gets_through_and_the_work_is_not_tried_again()
      throws SQLException {
    stored("s1", 0, Instant.now().minus(PATIENCE.multipliedBy(2)), false);
    var calls = new ConcurrentLinkedQueue<String>();
    var jobs =
        worker(
            "a",
            database.dataSource(),
            work -> {
              calls.add("try");
              throw new TransientFailure("storage is away", null);
            },
            (work, failure) -> {
              calls.add(failure.code());
              if (calls.size() == 2) {
                throw new TransientFailure("Kafka is away", null);
              }
            });
    jobs.start();

    awaitNoRows();
    assertThat(calls).containsExactly("try", "attempts_exhausted", "attempts_exhausted");
  }

  @Test
  void a_report_that_does_not_get_through_does_not_come_again_at_once() throws Exception {
    stored("s1", 0, Instant.now().minus(PATIENCE.multipliedBy(2)), false);
    var reports = new ConcurrentLinkedQueue<String>();
    var jobs =
        worker(
            "a",
            database.dataSource(),
            work -> {
              throw new TransientFailure("storage is away", null);
            },
            (work, failure) -> {
              reports.add(failure.code());
              throw new TransientFailure("Kafka is away", null);
            });
    jobs.start();

    await().atMost(LIMIT).until(() -> !reports.isEmpty());
    Thread.sleep(1000); // many polls, but less than a failed job waits
    assertThat(reports).hasSize(1);
  }

  @Test
  void a_report_that_does_not_get_through_is_made_again() {
    var reports = new ConcurrentLinkedQueue<String>();
    var jobs =
        worker(
            "a",
            database.dataSource(),
            work -> {
              throw new PermanentFailure("render_failed", "It can't be drawn.");
            },
            (work, failure) -> {
              reports.add(failure.code());
              if (reports.size() == 1) {
                throw new TransientFailure("Kafka is away", null);
              }
            });
    jobs.start();

    jobs.enqueue("s1", new Work("s1"), 0);

    awaitNoRows();
    assertThat(reports).containsExactly("render_failed", "render_failed");
  }

  @Test
  void a_dead_workers_job_runs_elsewhere() throws SQLException {
    pickedByTheDead("s1", 0);

    worker("alive", work -> done.add(work.shot())).start();

    awaitNoRows();
    assertThat(done).containsExactly("s1");
  }

  @Test
  void a_job_that_kills_its_workers_is_given_up() throws SQLException {
    pickedByTheDead("s1", ATTEMPTS - 1);

    worker("alive", work -> done.add(work.shot())).start();

    awaitNoRows();
    assertThat(done).isEmpty();
    assertThat(givenUp).containsExactly("s1 attempts_exhausted");
  }

  @Test
  void a_frozen_worker_that_wakes_up_changes_nothing() throws InterruptedException {
    var network = new SwitchableDataSource(database.dataSource());
    var frozen = new Held();
    var other = new Held();
    var first = worker("frozen", network, frozen, this::note);
    first.enqueue("s1", new Work("s1"), 0);
    first.start();
    frozen.awaitEntry();
    network.cut();
    worker("other", database.dataSource(), other, this::note).start();
    other.awaitEntry();
    List<String> leased = rows();

    network.mend();
    frozen.release.countDown();
    await().atMost(LIMIT).until(() -> network.connectionsSinceMended() > 12);

    assertThat(leased).singleElement().asString().contains("other");
    assertThat(rows()).isEqualTo(leased);
    other.release.countDown();
    await().atMost(LIMIT).until(() -> rows().isEmpty());
    assertThat(other.runs).hasSize(1);
    assertThat(frozen.runs).hasSize(1);
    assertThat(givenUp).isEmpty();
  }

  @Test
  void the_same_job_enqueued_twice_is_one_row() {
    var jobs = worker("a", work -> done.add(work.shot()));

    jobs.enqueue("s1", new Work("first"), 0);
    jobs.enqueue("s1", new Work("second"), 0);

    assertThat(rows()).hasSize(1);
    jobs.start();
    await().atMost(LIMIT).until(() -> rows().isEmpty());
    assertThat(done).containsExactly("first");
  }

  @Test
  void what_is_more_urgent_runs_first() {
    var jobs =
        new LeasedJobs<>(
            NAME,
            "a",
            Work.class,
            database.dataSource(),
            settings(1),
            Clock.systemUTC(),
            work -> done.add(work.shot()),
            this::note);
    started.add(jobs);
    jobs.enqueue("low", new Work("low"), 1);
    jobs.enqueue("high", new Work("high"), 9);
    jobs.enqueue("middle", new Work("middle"), 5);

    jobs.start();

    await().atMost(LIMIT).until(() -> done.size() == 3);
    assertThat(done).containsExactly("high", "middle", "low");
  }

  @Test
  void a_stopped_worker_leaves_its_unfinished_job_to_others() throws InterruptedException {
    var stopped = new Held();
    var first = worker("stopped", database.dataSource(), stopped, this::note);
    first.enqueue("s1", new Work("s1"), 0);
    first.start();
    stopped.awaitEntry();

    first.close();
    worker("other", work -> done.add(work.shot())).start();

    awaitNoRows();
    assertThat(done).containsExactly("s1");
  }

  private void note(Work work, PermanentFailure failure) {
    givenUp.add(work.shot() + " " + failure.code());
  }

  private LeasedJobs<Work> worker(String owner, JobHandler<Work> handler) {
    return worker(owner, database.dataSource(), handler, this::note);
  }

  private LeasedJobs<Work> worker(
      String owner,
      javax.sql.DataSource dataSource,
      JobHandler<Work> handler,
      GaveUp<Work> gaveUp) {
    var jobs =
        new LeasedJobs<>(
            NAME, owner, Work.class, dataSource, settings(2), Clock.systemUTC(), handler, gaveUp);
    started.add(jobs);
    return jobs;
  }

  private static LeaseSettings settings(int slots) {
    return new LeaseSettings(
        slots,
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        ATTEMPTS,
        PATIENCE,
        Duration.ofMillis(500));
  }

  /** Waits for the end of all jobs; those that wait for their next attempt need not wait long. */
  private static void awaitNoRows() {
    await()
        .atMost(LIMIT)
        .until(
            () -> {
              database.execute(
                  "update scheduled_tasks set execution_time = now() where not picked");
              return rows().isEmpty();
            });
  }

  private static List<String> rows() {
    return database.column(
        "select task_instance || ' ' || coalesce(picked_by, '-') || ' v' || version"
            + " from scheduled_tasks order by task_instance");
  }

  private static void pickedByTheDead(String id, int strikes) throws SQLException {
    stored(id, strikes, Instant.EPOCH, true);
  }

  /** A row from another process, due long ago; picked by a dead one or waiting in the queue. */
  private static void stored(String id, int strikes, Instant failing, boolean picked)
      throws SQLException {
    var row = new Leased("{\"shot\":\"" + id + "\"}", strikes, failing.toEpochMilli(), null);
    database.execute(
        ("insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,"
                + " picked_by, last_heartbeat, consecutive_failures, version, priority) values"
                + " ('%s', '%s', convert_to('%s', 'UTF8'), now() - interval '1 hour', %s, %s, 0, 7,"
                + " 0)")
            .formatted(
                NAME,
                id,
                new String(Json.write(row), StandardCharsets.UTF_8),
                picked,
                picked ? "'dead', now() - interval '1 hour'" : "null, null"));
  }

  /** A handler that stays in its work until it is released. */
  private static final class Held implements JobHandler<Work> {
    private final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    final Queue<String> runs = new ConcurrentLinkedQueue<>();

    void awaitEntry() throws InterruptedException {
      assertThat(entered.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void run(Work work) {
      runs.add(work.shot());
      entered.countDown();
      try {
        release.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new TransientFailure("interrupted", e);
      }
    }
  }
}
