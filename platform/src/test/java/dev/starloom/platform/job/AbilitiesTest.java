package dev.starloom.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replicas of which only some can do a job. */
class AbilitiesTest extends LeasedJobsFixture {
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();

  @AfterEach
  void forgetTakers() throws SQLException {
    database.execute("delete from job_taker");
  }

  @Test
  void a_job_is_done_by_a_replica_that_has_the_ability_and_by_no_other() {
    var plain = replica("plain", Set.of(), this::refuse);
    plain.enqueue("s1", new Work("s1"), 0);
    plain.enqueue("s2", new Work("s2"), 0);
    plain.start();
    await().atMost(LIMIT).until(() -> kinds().equals("render-wan s1,render-wan s2"));

    replica("able", Set.of("wan"), work -> done.add(work.shot())).start();

    await().atMost(LIMIT).until(() -> rows().isEmpty());
    assertThat(done).containsExactlyInAnyOrder("s1", "s2");
    assertThat(refused).containsExactlyInAnyOrder("s1", "s2");
    assertThat(givenUp).isEmpty();
  }

  @Test
  void a_replica_without_the_ability_goes_on_with_other_jobs() {
    var plain =
        replica(
            "plain",
            Set.of(),
            work -> {
              if (work.shot().startsWith("wan")) {
                refuse(work);
              }
              done.add(work.shot());
            });
    for (int i = 0; i < 10; i++) {
      plain.enqueue("wan" + i, new Work("wan" + i), 5);
      plain.enqueue("sky" + i, new Work("sky" + i), 0);
    }

    plain.start();

    await().atMost(LIMIT).until(() -> done.size() == 10);
    assertThat(refused).hasSize(10);
  }

  @Test
  void a_job_keeps_its_strikes_when_it_goes_elsewhere() throws SQLException {
    stored("s1", 2, Instant.EPOCH, false);

    replica("plain", Set.of(), this::refuse).start();

    await().atMost(LIMIT).until(() -> kinds().equals("render-wan s1"));
    assertThat(stored().strikes()).isEqualTo(2);
  }

  @Test
  void the_wait_for_another_replica_costs_no_patience() throws SQLException {
    stored("s1", 0, Instant.now().minusSeconds(60), false);

    replica("plain", Set.of(), this::refuse).start();

    await().atMost(LIMIT).until(() -> kinds().equals("render-wan s1"));
    assertThat(stored().failing()).isZero();
  }

  @Test
  void the_wait_until_a_taker_can_do_its_job_costs_no_patience() throws SQLException {
    stored("s1", 2, Instant.now().minusSeconds(60), false);
    database.execute("update scheduled_tasks set task_name = 'render-wan'");

    replica("warming", Set.of("wan"), this::refuse).start();

    await()
        .atMost(LIMIT)
        .until(
            () ->
                database
                    .column("select 1 from scheduled_tasks where execution_time > now()")
                    .contains("1"));
    assertThat(stored().failing()).isZero();
    assertThat(stored().strikes()).isEqualTo(2);
  }

  @Test
  void what_few_replicas_can_do_goes_before_what_all_can() throws SQLException {
    var plain = replica("plain", Set.of(), this::refuse);
    plain.enqueue("s1", new Work("s1"), 5);

    plain.start();

    await().atMost(LIMIT).until(() -> kinds().equals("render-wan s1"));
    assertThat(database.column("select priority from scheduled_tasks")).containsExactly("6");
  }

  @Test
  void a_job_that_was_asked_for_again_while_it_waits_stays_one_row() {
    var plain = replica("plain", Set.of(), this::refuse);
    plain.start();
    plain.enqueue("s1", new Work("s1"), 0);
    await().atMost(LIMIT).until(() -> kinds().equals("render-wan s1"));

    plain.enqueue("s1", new Work("s1"), 0);

    await().atMost(LIMIT).until(() -> refused.size() == 2);
    await().atMost(LIMIT).until(() -> kinds().equals("render-wan s1"));
  }

  @Test
  void a_job_that_was_asked_for_again_while_it_runs_is_not_run_twice_at_once() throws Exception {
    var held = new Held();
    stored("s1", 0, Instant.EPOCH, false);
    database.execute("update scheduled_tasks set task_name = 'render-wan'");
    var able = replica("able", Set.of("wan"), held);
    able.start();
    held.awaitEntry();

    able.enqueue("s1", new Work("s1"), 0);

    await().atMost(LIMIT).until(() -> held.runs.size() > 1 || kinds().equals("render-wan s1"));
    held.release.countDown();
    assertThat(held.runs).containsExactly("s1");
  }

  @Test
  void a_job_that_its_taker_can_not_do_yet_is_kept() {
    var jobs = replica("warming", Set.of("wan"), this::refuse);
    jobs.enqueue("s1", new Work("s1"), 0);
    jobs.start();

    await().atMost(LIMIT).until(() -> refused.size() == 2);
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(
                        database.column(
                            "select task_name from scheduled_tasks where not picked"
                                + " and execution_time > now()"))
                    .containsExactly("render-wan"));
  }

  @Test
  void a_job_that_nobody_takes_is_given_up_in_the_end() {
    var plain = replica("plain", Set.of(), this::refuse, Duration.ofMillis(300));
    plain.enqueue("s1", new Work("s1"), 0);

    plain.start();

    await().atMost(LIMIT).until(() -> rows().isEmpty());
    assertThat(givenUp).containsExactly("s1 no_wan");
  }

  @Test
  void a_replica_that_lost_the_ability_leaves_its_jobs_as_they_are() {
    var lost = losing("lost", Duration.ofHours(1));
    lost.enqueue("s1", new Work("s1"), 0);
    lost.start();
    await().atMost(LIMIT).until(() -> kinds().equals("render-wan s1"));
    List<String> handedOver = rows();

    lost.enqueue("sky", new Work("sky"), 0);

    await().atMost(LIMIT).until(() -> done.contains("sky") && rows().size() == 1);
    assertThat(rows()).containsExactlyElementsOf(handedOver);
    assertThat(refused).containsExactly("s1");
  }

  @Test
  void a_job_whose_takers_all_lost_the_ability_is_given_up_in_the_end() {
    var lost = losing("lost", Duration.ofMillis(300));
    lost.enqueue("s1", new Work("s1"), 0);

    lost.start();

    await().atMost(LIMIT).until(() -> rows().isEmpty());
    assertThat(givenUp).containsExactly("s1 no_wan");
  }

  @Test
  void a_replica_with_the_ability_says_that_it_is_there() {
    replica("able", Set.of("wan"), work -> done.add(work.shot())).start();

    await()
        .atMost(LIMIT)
        .until(() -> database.column("select task_name from job_taker").contains("render-wan"));
  }

  private void refuse(Work work) {
    refused.add(work.shot());
    throw new NotHere("wan");
  }

  private LeasedJobs<Work> replica(String owner, Set<String> here, JobHandler<Work> handler) {
    return replica(owner, here, handler, Duration.ofHours(1));
  }

  private LeasedJobs<Work> replica(
      String owner, Set<String> here, JobHandler<Work> handler, Duration patience) {
    return replica(
        owner, new Abilities(here, name -> false, AbilitiesTest::none), handler, patience);
  }

  /** A replica that had the ability once. */
  private LeasedJobs<Work> losing(String owner, Duration patience) {
    JobHandler<Work> handler =
        work -> {
          if (work.shot().startsWith("s1")) {
            refuse(work);
          }
          done.add(work.shot());
        };
    var gone = new Abilities(Set.of("wan"), name -> true, AbilitiesTest::none);
    return replica(owner, gone, handler, patience);
  }

  private static PermanentFailure none(String ability) {
    return new PermanentFailure("no_" + ability, "None.");
  }

  private LeasedJobs<Work> replica(
      String owner, Abilities abilities, JobHandler<Work> handler, Duration patience) {
    var jobs =
        new LeasedJobs<>(
            NAME,
            owner,
            Work.class,
            abilities,
            database.dataSource(),
            patient(patience),
            Clock.systemUTC(),
            handler,
            this::note);
    started.add(jobs);
    return jobs;
  }

  private static LeaseSettings patient(Duration patience) {
    LeaseSettings usual = settings(2);
    return new LeaseSettings(
        usual.slots(),
        usual.poll(),
        usual.heartbeat(),
        usual.attempts(),
        patience,
        usual.shutdown());
  }

  /** The only job there is. */
  private static Leased stored() {
    String row =
        database.column("select convert_from(task_data, 'UTF8') from scheduled_tasks").get(0);
    return Json.read(row.getBytes(StandardCharsets.UTF_8), Leased.class);
  }

  private static String kinds() {
    return String.join(
        ",",
        database.column(
            "select task_name || ' ' || task_instance from scheduled_tasks order by 1"));
  }
}
