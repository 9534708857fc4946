package dev.starloom.quickstart.launch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a running launcher tells the other commands.
 *
 * @param pid of the launcher; the first key of the file, where the shell script looks for it
 * @param startedAt when the launcher's process began, in epoch milliseconds; null if unknown
 * @param url of the API
 * @param ready whether every part has been ready since the start
 * @param services the five services
 * @param infrastructure what the launcher runs in its own process
 */
public record RunFile(
    long pid,
    Long startedAt,
    String url,
    boolean ready,
    List<Part> services,
    List<Part> infrastructure) {

  /** One process and the port it listens on. */
  public record Part(String name, long pid, int port) {}

  /** The system's boot time, from which starts are counted, is known to a second. */
  private static final long SAME_START_MILLIS = 60_000;

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** The running launcher's file; empty if none runs. */
  public static Optional<RunFile> ofRunning(Home home) {
    Path file = home.runFile();
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      RunFile run = JSON.readValue(file.toFile(), RunFile.class);
      return Optional.of(run).filter(RunFile::launcherLives);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(Home home) {
    Path file = home.runFile();
    Path fresh = file.resolveSibling("run.json.new");
    try {
      JSON.writeValue(fresh.toFile(), this);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LaunchException("Can't write " + file + ": " + Causes.sentence(e), e);
    }
  }

  /** When the process began, in epoch milliseconds; null if the system does not tell. */
  static Long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(null);
  }

  /** A pid may have been given to another program since, even to another JVM. */
  private boolean launcherLives() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(this::isLauncher)
        .isPresent();
  }

  private boolean isLauncher(ProcessHandle process) {
    Long began = startOf(process);
    if (startedAt != null && began != null) {
      return Math.abs(began - startedAt) <= SAME_START_MILLIS;
    }
    return process
        .info()
        .commandLine()
        .or(() -> process.info().command())
        .filter(command -> command.contains("starloom") || command.endsWith("java"))
        .isPresent();
  }
}
