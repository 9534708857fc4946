package dev.starloom.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replicas whose clocks are minutes apart. */
class SkewedClocksTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration MINUTES = Duration.ofMinutes(5);

  record Work(String shot) {}

  private static JobDatabase database;

  private final Queue<String> runs = new ConcurrentLinkedQueue<>();
  private final CountDownLatch release = new CountDownLatch(1);
  private LeasedJobs<Work> owner;
  private LeasedJobs<Work> other;

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
    release.countDown();
    owner.close();
    other.close();
    database.execute("delete from scheduled_tasks");
  }

  @Test
  void a_replica_that_is_minutes_ahead_takes_no_lease_that_is_kept_alive()
      throws InterruptedException {
    heldBy(Clock.systemUTC());

    lookedAtBy(Clock.offset(Clock.systemUTC(), MINUTES));

    assertThat(runs).containsExactly("owner s1");
  }

  @Test
  void the_lease_of_a_replica_that_is_minutes_behind_is_not_taken() throws InterruptedException {
    heldBy(Clock.offset(Clock.systemUTC(), MINUTES.negated()));

    lookedAtBy(Clock.systemUTC());

    assertThat(runs).containsExactly("owner s1");
  }

  @Test
  void a_job_stored_by_a_replica_that_is_minutes_ahead_runs_at_once() {
    owner = worker("owner", Clock.offset(Clock.systemUTC(), MINUTES));
    other = worker("other", Clock.systemUTC());
    owner.enqueue("s1", new Work("s1"), 0);

    other.start();

    await().atMost(LIMIT).until(() -> runs.contains("other s1"));
  }

  private void heldBy(Clock clock) {
    owner = worker("owner", clock);
    owner.enqueue("s1", new Work("s1"), 0);
    owner.start();
    await().atMost(LIMIT).until(() -> runs.contains("owner s1"));
  }

  /** For five times as long as a lease lasts without a heartbeat. */
  private void lookedAtBy(Clock clock) throws InterruptedException {
    other = worker("other", clock);
    other.start();
    Thread.sleep(4_000);
  }

  private LeasedJobs<Work> worker(String name, Clock clock) {
    var settings =
        new LeaseSettings(
            2,
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            3,
            Duration.ofMinutes(1),
            Duration.ofMillis(500));
    return new LeasedJobs<>(
        "render",
        name,
        Work.class,
        database.dataSource(),
        settings,
        clock,
        work -> hold(name, work),
        (work, failure) -> {});
  }

  private void hold(String name, Work work) {
    runs.add(name + " " + work.shot());
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
