package dev.starloom.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.PoisonFailure;
import dev.starloom.platform.failure.TransientFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which jobs count as taken by nobody, with a patience of an hour. */
class TakerWatchTest extends LeasedJobsFixture {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String KIND = "render-wan";

  @AfterEach
  void forgetTakers() throws SQLException {
    database.execute("delete from job_taker");
  }

  @Test
  void a_job_that_waited_an_hour_without_a_taker_is_untaken() throws SQLException {
    waiting(KIND, "61 minutes");

    assertThat(untaken()).containsExactly("s1");
  }

  @Test
  void a_job_that_waits_less_long_is_not() throws SQLException {
    waiting(KIND, "59 minutes");

    assertThat(untaken()).isEmpty();
  }

  @Test
  void a_job_that_waits_for_a_busy_taker_is_not_however_long_it_waits() throws SQLException {
    waiting(KIND, "9 hours");
    watch(KIND).say();

    assertThat(untaken()).isEmpty();
  }

  @Test
  void a_taker_that_was_there_within_the_hour_may_come_back() throws SQLException {
    waiting(KIND, "9 hours");
    seen(KIND, "59 minutes");
    assertThat(untaken()).isEmpty();

    database.execute("delete from job_taker");
    seen(KIND, "61 minutes");
    assertThat(untaken()).containsExactly("s1");
  }

  @Test
  void a_taker_of_another_kind_is_none() throws SQLException {
    waiting(KIND, "9 hours");
    watch("render-other").say();

    assertThat(untaken()).containsExactly("s1");
  }

  @Test
  void a_job_that_every_replica_takes_is_never_untaken() throws SQLException {
    waiting("render", "9 hours");

    assertThat(untaken()).isEmpty();
  }

  @Test
  void a_job_whose_taker_works_is_not_and_one_whose_taker_died_is() throws SQLException {
    waiting(KIND, "9 hours");
    pickedWithHeartbeat("1 minute");
    assertThat(untaken()).isEmpty();

    pickedWithHeartbeat("61 minutes");
    assertThat(untaken()).containsExactly("s1");
  }

  @Test
  void a_job_that_somebody_took_meanwhile_is_not_removed() throws SQLException {
    waiting(KIND, "9 hours");
    TakerWatch watch = watch();
    var found = watch.untaken("render-", HOUR).get(0);
    database.execute("update scheduled_tasks set picked = true, version = version + 1");

    watch.remove(found);

    assertThat(rows()).hasSize(1);
  }

  @Test
  void a_job_stays_until_the_world_was_told() throws SQLException {
    waiting(KIND, "9 hours");
    var told = new ArrayList<String>();
    var rounds =
        new TakerRounds(
            watch(),
            "render-",
            HOUR,
            job -> {
              told.add(job.id());
              if (told.size() == 1) {
                throw new TransientFailure("the broker is away", null);
              }
            });

    assertThatThrownBy(rounds::round).isInstanceOf(TransientFailure.class);
    assertThat(rows()).hasSize(1);
    rounds.round();
    assertThat(rows()).isEmpty();
    assertThat(told).containsExactly("s1", "s1");
  }

  @Test
  void a_row_that_can_not_be_read_keeps_no_other_job_waiting() throws SQLException {
    waiting("s0", KIND, "10 hours");
    database.execute("update scheduled_tasks set task_data = convert_to('{', 'UTF8')");
    waiting("s1", KIND, "9 hours");

    assertThat(untaken()).containsExactly("s1");
  }

  @Test
  void a_job_that_can_not_be_given_up_keeps_no_other_job_waiting() throws SQLException {
    waiting("s0", KIND, "10 hours");
    waiting("s1", KIND, "9 hours");
    waiting("s2", KIND, "8 hours");
    var rounds =
        new TakerRounds(
            watch(),
            "render-",
            HOUR,
            job -> {
              if (!job.id().equals("s2")) {
                throw new PoisonFailure("not a valid Work");
              }
            });

    rounds.round();

    assertThat(database.column("select task_instance from scheduled_tasks order by 1"))
        .containsExactly("s0", "s1");
  }

  private static TakerWatch watch(String... own) {
    return new TakerWatch(database.dataSource(), () -> List.of(own));
  }

  private static List<String> untaken() {
    return watch().untaken("render-", HOUR).stream().map(TakerWatch.Untaken::id).toList();
  }

  private static void waiting(String kind, String since) throws SQLException {
    waiting("s1", kind, since);
  }

  private static void waiting(String id, String kind, String since) throws SQLException {
    stored(id, 0, java.time.Instant.EPOCH, false);
    database.execute(
        ("update scheduled_tasks set task_name = '%s', execution_time = now() - interval '%s'"
                + " where task_instance = '%s'")
            .formatted(kind, since, id));
  }

  private static void pickedWithHeartbeat(String ago) throws SQLException {
    database.execute(
        "update scheduled_tasks set picked = true, last_heartbeat = now() - interval '%s'"
            .formatted(ago));
  }

  private static void seen(String kind, String ago) throws SQLException {
    database.execute(
        "insert into job_taker values ('%s', now() - interval '%s')".formatted(kind, ago));
  }
}
