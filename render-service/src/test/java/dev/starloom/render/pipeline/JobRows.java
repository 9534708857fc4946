package dev.starloom.render.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Jobs of one kind, as they lie in their table. */
record JobRows(DataSource dataSource, String kind) {
  int count() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from scheduled_tasks where task_name = ?")) {
      select.setString(1, kind);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("can't count jobs", e);
    }
  }

  /** As if they had been due so much earlier. */
  void age(Duration by) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update scheduled_tasks set"
                    + " execution_time = execution_time - make_interval(secs => ?)"
                    + " where task_name = ?")) {
      update.setDouble(1, by.toSeconds());
      update.setString(2, kind);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("can't age jobs", e);
    }
  }
}
