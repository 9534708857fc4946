package dev.starloom.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir private Path folder;

  private final int port = FreePorts.next();
  private Path data;

  @BeforeAll
  static void programs() throws IOException {
    Files.createDirectories(PostgresPrograms.FOLDER);
  }

  @BeforeEach
  void name() {
    data = folder.resolve("state").resolve("postgres");
  }

  @Test
  void data_is_kept_over_a_restart() throws IOException, SQLException {
    try (var server = start()) {
      assertThat(server.port()).isEqualTo(port);
      execute(port, "create table t (word text); insert into t values ('織女')");
    }
    assertThat(data.resolve("postmaster.pid")).doesNotExist();

    try (var again = start()) {
      assertThat(query(again, "select word from t")).isEqualTo("織女");
    }
  }

  @Test
  void a_commit_is_on_disk_and_each_service_has_its_database() throws IOException, SQLException {
    try (var server = start()) {
      assertThat(query(server, "show fsync")).isEqualTo("on");
      assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(query(server, "show full_page_writes")).isEqualTo("on");
      assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(
              query(
                  server,
                  "select string_agg(datname, ' ' order by datname) from pg_database"
                      + " where datname in ('postprocess', 'prompt', 'render')"))
          .isEqualTo("postprocess prompt render");
    }
  }

  @Test
  void a_server_ends_soon_after_its_process_was_killed()
      throws IOException, SQLException, InterruptedException {
    try (var process = OwnProcess.start("postgres", data, port)) {
      execute(port, "create table t (word text); insert into t values ('committed')");
      ProcessHandle postmaster = postmaster();

      process.kill();

      await().atMost(Duration.ofSeconds(8)).until(() -> !postmaster.isAlive());
    }
    try (var next = start()) {
      assertThat(query(next, "select word from t")).isEqualTo("committed");
    }
  }

  @Test
  void a_server_that_was_left_over_is_taken_down_by_the_next_start()
      throws IOException, SQLException, InterruptedException {
    ProcessHandle leftover;
    try (var process = OwnProcess.start("postgres", data, port)) {
      execute(port, "create table t (word text); insert into t values ('committed')");
      leftover = postmaster();
      process.killWithChildren();
    }
    assertThat(leftover.isAlive()).isTrue();

    try (var next = start()) {
      assertThat(leftover.isAlive()).isFalse();
      assertThat(query(next, "select word from t")).isEqualTo("committed");
    }
  }

  @Test
  void a_commit_survives_that_everything_is_killed()
      throws IOException, SQLException, InterruptedException {
    try (var process = OwnProcess.start("postgres", data, port)) {
      execute(port, "create table t (word text); insert into t values ('committed')");
      ProcessHandle postmaster = postmaster();
      List<ProcessHandle> all =
          Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
      process.killWithChildren();
      all.forEach(ProcessHandle::destroyForcibly);
      await()
          .atMost(Duration.ofSeconds(8))
          .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    try (var next = start()) {
      assertThat(query(next, "select word from t")).isEqualTo("committed");
    }
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.start(data, PostgresPrograms.FOLDER, port);
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static Connection connect(int port) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/prompt?user=postgres";
    return DriverManager.getConnection(url);
  }

  private static void execute(int port, String sql) throws SQLException {
    try (Connection connection = connect(port);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = connect(server.port());
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
