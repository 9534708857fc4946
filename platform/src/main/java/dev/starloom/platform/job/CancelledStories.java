package dev.starloom.platform.job;

import dev.starloom.platform.failure.TransientFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * The stories whose work is not wanted any more, in the table {@code cancelled_story}, so that
 * every replica knows them and a restart forgets none. A row is kept for as long as work for its
 * story may still come, and is then removed when others are added, once an hour at most.
 */
public final class CancelledStories {
  private static final Duration MEMORY = Duration.ofSeconds(2);

  private static final Duration PRUNING = Duration.ofHours(1);

  private final DataSource dataSource;
  private final Clock clock;
  private final Duration kept;
  private final AtomicLong pruneAgain;

  /**
   * @param kept how long a story is remembered
   */
  public CancelledStories(DataSource dataSource, Clock clock, Duration kept) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.kept = kept;
    this.pruneAgain = new AtomicLong(clock.millis());
  }

  public void add(String storyId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into cancelled_story (story_id, at) values (?, now())"
                    + " on conflict do nothing")) {
      insert.setString(1, storyId);
      insert.executeUpdate();
      pruneIfDue(connection);
    } catch (SQLException e) {
      throw new TransientFailure("can't record that a story is cancelled", e);
    }
  }

  private void pruneIfDue(Connection connection) throws SQLException {
    long due = pruneAgain.get();
    if (clock.millis() < due
        || !pruneAgain.compareAndSet(due, clock.millis() + PRUNING.toMillis())) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from cancelled_story where at < now() - make_interval(secs => ?)")) {
      delete.setDouble(1, kept.toSeconds());
      delete.executeUpdate();
    }
  }

  public boolean contains(String storyId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select 1 from cancelled_story where story_id = ?")) {
      select.setString(1, storyId);
      return select.executeQuery().next();
    } catch (SQLException e) {
      throw new TransientFailure("can't tell whether a story is cancelled", e);
    }
  }

  /**
   * A cheap question for a running job's loop: looks at the table every two seconds at most, and
   * keeps its last answer while the table can't be read.
   */
  public BooleanSupplier watch(String storyId) {
    return new BooleanSupplier() {
      private long lookAgain = clock.millis();
      private boolean cancelled;

      @Override
      public synchronized boolean getAsBoolean() {
        if (!cancelled && clock.millis() >= lookAgain) {
          cancelled = answer();
          lookAgain = clock.millis() + MEMORY.toMillis();
        }
        return cancelled;
      }

      /** A database that is away for a moment is no reason to throw a render away. */
      private boolean answer() {
        try {
          return contains(storyId);
        } catch (TransientFailure e) {
          return false;
        }
      }
    };
  }
}
