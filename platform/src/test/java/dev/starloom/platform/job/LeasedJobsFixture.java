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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Workers over one database, and what they did. */
abstract class LeasedJobsFixture {
  static final String NAME = "render";
  static final int ATTEMPTS = 3;
  static final Duration PATIENCE = Duration.ofSeconds(3);
  static final Duration LIMIT = Duration.ofSeconds(20);

  record Work(String shot) {}

  static JobDatabase database;

  final List<LeasedJobs<Work>> started = new ArrayList<>();
  final Queue<String> done = new ConcurrentLinkedQueue<>();
  final Queue<String> givenUp = new ConcurrentLinkedQueue<>();

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

  void note(Work work, PermanentFailure failure) {
    givenUp.add(work.shot() + " " + failure.code());
  }

  LeasedJobs<Work> worker(String owner, JobHandler<Work> handler) {
    return worker(owner, database.dataSource(), handler, this::note);
  }

  LeasedJobs<Work> worker(
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

  static LeaseSettings settings(int slots) {
    return new LeaseSettings(
        slots,
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        ATTEMPTS,
        PATIENCE,
        Duration.ofMillis(500));
  }

  /** Waits for the end of all jobs; those that wait for their next attempt need not wait long. */
  static void awaitNoRows() {
    await()
        .atMost(LIMIT)
        .until(
            () -> {
              database.execute(
                  "update scheduled_tasks set execution_time = now() where not picked");
              return rows().isEmpty();
            });
  }

  static List<String> rows() {
    return database.column(
        "select task_instance || ' ' || coalesce(picked_by, '-') || ' v' || version"
            + " from scheduled_tasks order by task_instance");
  }

  static void pickedByTheDead(String id, int strikes) throws SQLException {
    stored(id, strikes, Instant.EPOCH, true);
  }

  /** A row from another process, due long ago; picked by a dead one or waiting in the queue. */
  static void stored(String id, int strikes, Instant failing, boolean picked) throws SQLException {
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
  static final class Held implements JobHandler<Work> {
    final CountDownLatch entered = new CountDownLatch(1);
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
