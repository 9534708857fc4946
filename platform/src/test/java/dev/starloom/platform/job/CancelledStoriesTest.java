package dev.starloom.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CancelledStoriesTest {
  private static final Duration KEPT = Duration.ofDays(7);

  private static JobDatabase database;

  private final SwitchableDataSource network = new SwitchableDataSource(database.dataSource());
  private final HeldClock clock = new HeldClock();
  private final CancelledStories cancelled = new CancelledStories(network, clock, KEPT);

  @BeforeAll
  static void startDatabase(@TempDir Path folder) throws IOException, SQLException {
    database = JobDatabase.start(folder);
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    database.close();
  }

  @Test
  void an_added_story_is_known_to_every_replica() {
    cancelled.add("story-1");

    var replica = new CancelledStories(database.dataSource(), clock, KEPT);
    assertThat(replica.contains("story-1")).isTrue();
    assertThat(replica.contains("story-2")).isFalse();
  }

  @Test
  void a_story_may_be_added_again() {
    cancelled.add("story-3");
    cancelled.add("story-3");

    assertThat(database.column("select story_id from cancelled_story where story_id = 'story-3'"))
        .hasSize(1);
  }

  @Test
  void a_watch_sees_a_cancellation_within_two_seconds() {
    var watch = cancelled.watch("story-4");
    assertThat(watch.getAsBoolean()).isFalse();
    cancelled.add("story-4");

    clock.pass(Duration.ofSeconds(2));

    assertThat(watch.getAsBoolean()).isTrue();
  }

  @Test
  void a_watch_asks_the_table_only_every_two_seconds() {
    var watch = cancelled.watch("story-5");
    network.mend();

    for (int i = 0; i < 1000; i++) {
      watch.getAsBoolean();
      clock.pass(Duration.ofMillis(4));
    }

    assertThat(network.connectionsSinceMended()).isEqualTo(2);
  }

  @Test
  void a_database_that_is_away_is_a_transient_failure() {
    network.cut();

    assertThatThrownBy(() -> cancelled.contains("story-6")).isInstanceOf(TransientFailure.class);
    assertThatThrownBy(() -> cancelled.add("story-6")).isInstanceOf(TransientFailure.class);
  }

  @Test
  void a_story_cancelled_longer_ago_than_is_kept_is_forgotten_when_another_is_added()
      throws SQLException {
    cancelledBefore("old", "7 days 1 minute");
    cancelledBefore("young", "6 days 23 hours");

    cancelled.add("story-7");

    assertThat(remembered()).contains("young", "story-7").doesNotContain("old");
  }

  @Test
  void the_table_is_pruned_once_an_hour_at_most() throws SQLException {
    cancelled.add("story-8");
    cancelledBefore("older", "8 days");

    clock.pass(Duration.ofMinutes(59));
    cancelled.add("story-9");
    assertThat(remembered()).contains("older");

    clock.pass(Duration.ofMinutes(1));
    cancelled.add("story-10");
    assertThat(remembered()).doesNotContain("older");
  }

  private static void cancelledBefore(String story, String age) throws SQLException {
    database.execute(
        "insert into cancelled_story values ('" + story + "', now() - interval '" + age + "')");
  }

  private static List<String> remembered() {
    return database.column("select story_id from cancelled_story");
  }

  private static final class HeldClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
