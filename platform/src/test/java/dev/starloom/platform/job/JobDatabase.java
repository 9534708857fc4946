package dev.starloom.platform.job;

import dev.starloom.embedded.EmbeddedPostgres;
import dev.starloom.embedded.FreePorts;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A real PostgreSQL with the job tables as the migration makes them. */
final class JobDatabase implements AutoCloseable {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/jobs");

  private final EmbeddedPostgres server;
  private AgroalDataSource pool;

  private JobDatabase(EmbeddedPostgres server, AgroalDataSource pool) {
    this.server = server;
    this.pool = pool;
  }

  static JobDatabase start(Path folder) throws IOException, SQLException {
    Path programs = Path.of(System.getProperty("java.io.tmpdir"), "starloom-tools", "postgres");
    Files.createDirectories(programs);
    var server = EmbeddedPostgres.start(folder.resolve("postgres"), programs, FreePorts.next());
    var database = new JobDatabase(server, pool(server.port()));
    for (String migration : List.of("V1__jobs.sql", "V2__job_taker.sql")) {
      database.execute(Files.readString(MIGRATIONS.resolve(migration)));
    }
    return database;
  }

  private static AgroalDataSource pool(int port) throws SQLException {
    return AgroalDataSource.from(
        new AgroalPropertiesReader()
            .readProperties(
                Map.of(
                    AgroalPropertiesReader.JDBC_URL,
                    "jdbc:postgresql://127.0.0.1:" + port + "/render",
                    AgroalPropertiesReader.PRINCIPAL,
                    "postgres",
                    AgroalPropertiesReader.MAX_SIZE,
                    "20",
                    AgroalPropertiesReader.ACQUISITION_TIMEOUT_S,
                    "10")));
  }

  DataSource dataSource() {
    return pool;
  }

  /** For settings that count for new connections. */
  void reconnect() throws SQLException {
    pool.close();
    pool = pool(server.port());
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of each row, as text. */
  List<String> column(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() throws IOException {
    pool.close();
    server.close();
  }
}
