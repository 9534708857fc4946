package dev.starloom.prompt.outbox;

import dev.starloom.embedded.EmbeddedPostgres;
import dev.starloom.embedded.FreePorts;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the service's tables, and the relay's view and a bystander's view of it.
 */
final class OutboxDatabase implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  final Vertx vertx = Vertx.vertx();
  final Pool pool;

  OutboxDatabase() throws IOException {
    Path programs = Path.of(System.getProperty("java.io.tmpdir"), "starloom-tools", "postgres");
    Files.createDirectories(programs);
    Path data = Files.createTempDirectory("starloom-test").resolve("postgres");
    postgres = EmbeddedPostgres.start(data, programs, FreePorts.next());
    Flyway.configure().dataSource(url(), "postgres", "postgres").load().migrate();
    pool =
        Pool.newInstance(
            PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(
                    PgConnectOptions.fromUri(url().substring("jdbc:".length()))
                        .setUser("postgres")
                        .setPassword("postgres"))
                .using(vertx.getDelegate())
                .build());
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/prompt";
  }

  /** Another client's connection. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "postgres", "postgres");
  }

  void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  long number(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Commits facts with these numbers as subjects, all in one transaction. */
  void decide(int from, int to) {
    String rows =
        IntStream.range(from, to)
            .mapToObj(i -> row("story.control.v1", Integer.toString(i), "{}"))
            .collect(Collectors.joining(","));
    decide(rows);
  }

  void decide(String rows) {
    execute("insert into outbox (type, subject, story_id, body, created_at) values " + rows);
  }

  static String row(String type, String subject, String body) {
    return "('%s', '%s', '%s', '%s'::bytea, now())".formatted(type, subject, subject, body);
  }

  long waiting() {
    return number("select count(*) from outbox");
  }

  /** The process id of the server's end of the listening connection, or 0. */
  long listener() {
    return number(
        "select pid from pg_stat_activity where query = 'listen outbox' and state = 'idle'");
  }

  OutboxRelay relay(Publishing publishing, Duration poll, int batch) {
    return new OutboxRelay(vertx, pool, publishing, new Config(poll, batch));
  }

  private record Config(Duration poll, int batch) implements OutboxConfig {}

  @Override
  public void close() throws IOException {
    pool.closeAndAwait();
    vertx.closeAndAwait();
    postgres.close();
  }
}
