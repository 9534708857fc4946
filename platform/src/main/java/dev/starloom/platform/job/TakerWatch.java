package dev.starloom.platform.job;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which kinds of jobs have a replica that takes them, by the table {@code job_taker}, and
 * finds the jobs of those that have none. All times are those of the database.
 */
final class TakerWatch {
  private static final Logger LOG = LoggerFactory.getLogger(TakerWatch.class);

  private static final String WAITING =
      "select task_name, task_instance, task_data, version from scheduled_tasks s"
          + " where starts_with(task_name, ?)"
          + " and case when picked then last_heartbeat else execution_time end"
          + " < now() - make_interval(secs => ?)"
          + " and not exists (select 1 from job_taker t where t.task_name = s.task_name"
          + " and t.seen_at > now() - make_interval(secs => ?))";

  private static final String HELD =
      "select 1 from scheduled_tasks where task_name = any(?) and task_instance = ? limit 1";

  /**
   * A job that nobody takes.
   *
   * @param version of its row, which changes as soon as somebody does
   */
  record Untaken(String task, String id, Leased leased, long version) {}

  private final DataSource dataSource;
  private final Supplier<? extends Collection<String>> own;

  /**
   * @param own kinds that this process takes now
   */
  TakerWatch(DataSource dataSource, Supplier<? extends Collection<String>> own) {
    this.dataSource = dataSource;
    this.own = own;
  }

  /** Says that the takers of this process are there. */
  void say() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                "insert into job_taker (task_name, seen_at) values (?, now())"
                    + " on conflict (task_name) do update set seen_at = now()")) {
      for (String task : own.get()) {
        upsert.setString(1, task);
        upsert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new TransientFailure("can't say which jobs are taken", e);
    }
  }

  /** Whether a kind that this process takes holds a job of this id, waiting or running. */
  boolean holds(String id) {
    Collection<String> kinds = own.get();
    if (kinds.isEmpty()) {
      return false;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(HELD)) {
      select.setArray(1, connection.createArrayOf("text", kinds.toArray()));
      select.setString(2, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new TransientFailure("can't look whether a job was handed over", e);
    }
  }

  /**
   * Jobs that waited for so long, while no taker of their kind was there for as long. A row that
   * can't be read is left out.
   *
   * @param prefix of the names of kinds that not all replicas take
   */
  List<Untaken> untaken(String prefix, Duration patience) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(WAITING)) {
      double seconds = patience.toMillis() / 1e3;
      select.setString(1, prefix);
      select.setDouble(2, seconds);
      select.setDouble(3, seconds);
      return untaken(select);
    } catch (SQLException e) {
      throw new TransientFailure("can't look for jobs that nobody takes", e);
    }
  }

  private static List<Untaken> untaken(PreparedStatement select) throws SQLException {
    var found = new ArrayList<Untaken>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String id = row.getString(2);
        try {
          Leased leased = Json.read(row.getBytes(3), Leased.class);
          found.add(new Untaken(row.getString(1), id, leased, row.getLong(4)));
        } catch (RuntimeException e) { // one bad row must not keep the others from being given up
          LOG.atWarn().addKeyValue("job", id).log("A job that nobody takes can't be read", e);
        }
      }
    }
    return found;
  }

  /** Removes a job, unless somebody took it meanwhile. */
  void remove(Untaken job) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from scheduled_tasks"
                    + " where task_name = ? and task_instance = ? and version = ?")) {
      delete.setString(1, job.task());
      delete.setString(2, job.id());
      delete.setLong(3, job.version());
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new TransientFailure("can't remove a job that nobody takes", e);
    }
  }
}
