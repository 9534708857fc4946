package dev.starloom.platform.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;

/**
 * The time of the database, which is the same for all replicas however wrong their own clocks are.
 * It is asked every five seconds and counted on from there by a clock that nobody sets. Until the
 * database has answered for the first time it is the local time, by which no lease can be taken,
 * because leases are in the database.
 */
final class DatabaseClock extends Clock {
  private static final Duration TRUSTED = Duration.ofSeconds(5);

  private final DataSource dataSource;
  private final Clock local;
  private Instant asked;
  private long askedNanos;
  private long askAgainNanos = System.nanoTime();

  DatabaseClock(DataSource dataSource, Clock local) {
    this.dataSource = dataSource;
    this.local = local;
  }

  @Override
  public synchronized Instant instant() {
    if (System.nanoTime() - askAgainNanos >= 0) {
      ask();
      askAgainNanos = System.nanoTime() + TRUSTED.toNanos();
    }
    return asked == null ? local.instant() : asked.plusNanos(System.nanoTime() - askedNanos);
  }

  /** A database that is away leaves the count as it is. */
  private void ask() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      asked = row.getObject(1, OffsetDateTime.class).toInstant();
      askedNanos = System.nanoTime();
    } catch (SQLException e) {
      // whoever asks for the time uses the database next, and says that it is away
    }
  }

  @Override
  public ZoneId getZone() {
    return local.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DatabaseClock(dataSource, local.withZone(zone));
  }
}
