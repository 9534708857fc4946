package dev.starloom.embedded.test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** What a service under test keeps in its database. */
public final class Tables {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DataSource dataSource;

  public Tables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Waits until no job waits or runs. */
  public void awaitNoJobs() {
    await(0, "select count(*) from scheduled_tasks");
  }

  /** Waits until the service knows that a story is cancelled. */
  public void awaitCancelled(String storyId) {
    await(1, "select count(*) from cancelled_story where story_id = ?", storyId);
  }

  private void await(int expected, String query, String... parameters) {
    Instant end = Instant.now().plus(PATIENCE);
    try {
      while (count(query, parameters) != expected) {
        if (Instant.now().isAfter(end)) {
          throw new AssertionError("never " + expected + ": " + query);
        }
        Thread.sleep(50);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private int count(String query, String... parameters) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
