package dev.starloom.postprocess.pipeline;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** What a service keeps in its database. */
final class Tables {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DataSource dataSource;

  Tables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Waits until no job waits or runs. */
  void awaitNoJobs() {
    await("no job is left")
        .atMost(PATIENCE)
        .until(() -> count("select count(*) from scheduled_tasks"), n -> n == 0);
  }

  /** Waits until the service knows that a story is cancelled. */
  void awaitCancelled(String storyId) {
    await("story is cancelled")
        .atMost(PATIENCE)
        .until(
            () -> count("select count(*) from cancelled_story where story_id = ?", storyId),
            n -> n == 1);
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
