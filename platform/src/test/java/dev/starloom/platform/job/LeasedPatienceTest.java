package dev.starloom.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** How long a job is tried, and that its end is told. */
class LeasedPatienceTest extends LeasedJobsFixture {
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
}
