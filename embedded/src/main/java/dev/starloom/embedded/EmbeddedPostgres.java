package dev.starloom.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of this process' own, with one database per service. Durable: a commit is on
 * disk when it returns. Also ends when this process is killed.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  /** Each of these services owns a database of its name. */
  private static final String[] DATABASES = {"prompt", "render", "postprocess"};

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
  private final Process guard;

  private EmbeddedPostgres(
      io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, Process guard) {
    this.server = server;
    this.guard = guard;
  }

  /**
   * Starts a server on 127.0.0.1. What its programs say goes to {@code postgres.log} beside the
   * data.
   *
   * @param data keeps the databases; an existing folder is continued
   * @param programs where the server's programs are unpacked, once
   */
  public static EmbeddedPostgres start(Path data, Path programs, int port) throws IOException {
    stopLeftover(data);
    Files.createDirectories(data.toAbsolutePath().getParent());
    var log = ProcessBuilder.Redirect.appendTo(data.resolveSibling("postgres.log").toFile());
    var server =
        io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(data.toFile())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(programs.toFile())
            .setPGStartupWait(START_LIMIT)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("max_connections", "100")
            .setServerConfig("shared_buffers", "24MB")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setOutputRedirector(log)
            .setErrorRedirector(log)
            .start();
    try {
      makeDatabases(server);
      return new EmbeddedPostgres(server, guard(data));
    } catch (SQLException e) {
      server.close();
      throw new IOException("can't make the databases", e);
    }
  }

  public int port() {
    return server.getPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
    guard.destroy();
  }

  private static void makeDatabases(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server)
      throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String name : DATABASES) {
        var found =
            statement.executeQuery("select 1 from pg_database where datname = '" + name + "'");
        if (!found.next()) {
          statement.execute("create database " + name);
        }
      }
    }
  }

  /**
   * A process that waits for the end of this one (its standard input closes, even on kill -9) and
   * then stops the server, which is not a child of ours.
   */
  private static Process guard(Path data) throws IOException {
    long pid = serverPid(data).orElseThrow(() -> new IOException("PostgreSQL has no pid"));
    return new ProcessBuilder("sh", "-c", "trap '' INT TERM; cat >/dev/null; kill -INT " + pid)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Stops the server that a killed process may have left on this data. */
  private static void stopLeftover(Path data) throws IOException {
    Optional<ProcessHandle> leftover =
        serverPid(data).flatMap(ProcessHandle::of).filter(process -> isServer(process, data));
    if (leftover.isEmpty()) {
      return;
    }
    // The fast way down: the gentle one waits for clients that may be gone without a word.
    new ProcessBuilder("kill", "-INT", Long.toString(leftover.get().pid())).start();
    try {
      leftover.get().onExit().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an old PostgreSQL stopped", e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IOException(
          "PostgreSQL with pid " + leftover.get().pid() + " still uses " + data + "; stop it", e);
    }
  }

  /** A pid may have been given to another program since, even to another PostgreSQL. */
  private static boolean isServer(ProcessHandle process, Path data) {
    return process
        .info()
        .commandLine()
        .filter(line -> line.contains("postgres") && line.contains(data.toString()))
        .isPresent();
  }

  private static Optional<Long> serverPid(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Files.readAllLines(file).stream().findFirst().map(String::strip).map(Long::valueOf);
  }
}
