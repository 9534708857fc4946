package dev.starloom.prompt.audit;

import dev.starloom.contracts.audit.AuditEntry;
import dev.starloom.contracts.audit.AuditHead;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A chain in tables of its own, as the service keeps it, and somebody who may write there. */
final class AuditSchema implements AutoCloseable {
  private static final String NAME = "audit_test";

  private final String url;
  private final Vertx vertx = Vertx.vertx();
  private final Pool pool;
  final AuditCheck check;

  /**
   * @param url of the server's database, for JDBC
   */
  AuditSchema(String url) {
    this.url = url;
    flyway().migrate();
    pool =
        Pool.newInstance(
            PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(2))
                .connectingTo(
                    PgConnectOptions.fromUri(url.substring("jdbc:".length()))
                        .setUser("postgres")
                        .setPassword("postgres")
                        .setProperties(Map.of("search_path", NAME)))
                .using(vertx.getDelegate())
                .build());
    check = new AuditCheck(new AuditPages(pool));
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(url, "postgres", "postgres")
        .schemas(NAME)
        .cleanDisabled(false)
        .load();
  }

  /** Appends so many entries, as the service does. Returns the head. */
  AuditHead append(int count) throws SQLException {
    AuditHead head = AuditHead.NONE;
    try (Connection connection = connect();
        var insert =
            connection.prepareStatement(
                "insert into audit_entry values (?, ?::timestamptz, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < count; i++) {
        var at = Instant.parse("2026-11-22T14:00:00Z").plusMillis(i);
        var entry =
            AuditEntry.after(head, at, "video_" + i, "outcome", "user", "{\"n\":" + i + "}");
        head = entry.head();
        insert.setLong(1, entry.seq());
        insert.setString(2, entry.at().toString());
        insert.setString(3, entry.storyId());
        insert.setString(4, entry.kind());
        insert.setString(5, entry.who());
        insert.setString(6, entry.document());
        insert.setString(7, entry.previous());
        insert.setString(8, entry.hash());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    execute("update audit_head set seq = " + head.seq() + ", hash = '" + head.hash() + "'");
    return head;
  }

  /** All as it was when this was called first. */
  void keepOrRestore() throws SQLException {
    tamper(
        "create table if not exists kept_entry as select * from audit_entry",
        "create table if not exists kept_head as select * from audit_head",
        "truncate audit_entry",
        "truncate audit_head",
        "insert into audit_entry select * from kept_entry",
        "insert into audit_head select * from kept_head");
  }

  /** As the service's own user, whom the triggers watch. */
  void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** As somebody who may switch the triggers off. */
  void tamper(String... statements) throws SQLException {
    execute("alter table audit_entry disable trigger audit_is_kept");
    execute(statements);
    execute("alter table audit_entry enable trigger audit_is_kept");
  }

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
    connection.setSchema(NAME);
    return connection;
  }

  @Override
  public void close() {
    flyway().clean();
    pool.closeAndAwait();
    vertx.closeAndAwait();
  }
}
