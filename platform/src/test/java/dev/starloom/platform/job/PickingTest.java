package dev.starloom.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a planner that joins by nested loops only, as it may with any statistics. */
class PickingTest {
  record Work(String shot) {}

  private static final List<String> BETTER_WAYS =
      List.of(
          "hashjoin",
          "mergejoin",
          "material",
          "memoize",
          "hashagg",
          "sort",
          "indexscan",
          "indexonlyscan",
          "bitmapscan");

  private static JobDatabase database;

  @BeforeAll
  static void startDatabase(@TempDir Path folder) throws IOException, SQLException {
    database = JobDatabase.start(folder);
    for (String way : BETTER_WAYS) {
      database.execute("alter role postgres set enable_" + way + " = off");
    }
    database.reconnect();
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    database.close();
  }

  @Test
  void no_more_jobs_are_picked_than_slots_are_free() throws InterruptedException {
    var release = new CountDownLatch(1);
    var settings =
        new LeaseSettings(
            1,
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            3,
            Duration.ofMinutes(1),
            Duration.ofMillis(500));
    try (var jobs =
        new LeasedJobs<>(
            "render",
            "owner",
            Work.class,
            database.dataSource(),
            settings,
            Clock.systemUTC(),
            work -> await().forever().until(() -> release.getCount() == 0),
            (work, failure) -> {})) {
      for (int i = 0; i < 30; i++) {
        jobs.enqueue("s" + i, new Work("s" + i), 0);
      }

      jobs.start();

      await().atMost(Duration.ofSeconds(20)).until(() -> picked() > 0);
      Thread.sleep(500);
      assertThat(picked()).isEqualTo(1);
      release.countDown();
    }
  }

  private static int picked() {
    return database.column("select task_instance from scheduled_tasks where picked").size();
  }
}
