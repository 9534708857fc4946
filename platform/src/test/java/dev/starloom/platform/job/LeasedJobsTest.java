package dev.starloom.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeasedJobsTest extends LeasedJobsFixture {
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
}
