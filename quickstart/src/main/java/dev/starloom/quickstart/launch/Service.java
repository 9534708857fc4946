package dev.starloom.quickstart.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One service as a child process. If it dies, it is started again on the same port, until it is
 * closed. The child ends by itself when this process is gone, because its standard input closes.
 * Ctrl-C does not reach the child: this process stops it in order.
 */
final class Service implements AutoCloseable, LivenessWatch.Watched {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration STABLE = Duration.ofSeconds(30);
  private static final int STOP_SECONDS = 25;

  /** A service that ended so often before it was ever ready won't be. */
  private static final int TRIES = 3;

  private final ServiceKind kind;
  private final Home home;
  private final int port;
  private final Map<String, String> environment;
  private final Runnable changed;
  private Process process;
  private long startedAt;
  private int quickDeaths;
  private int deathsBeforeReady;
  private boolean wasReady;
  private boolean closing;

  /**
   * @param changed called when the process behind this service is another one
   */
  Service(
      ServiceKind kind, Home home, int port, Map<String, String> environment, Runnable changed) {
    this.kind = kind;
    this.home = home;
    this.port = port;
    this.environment = environment;
    this.changed = changed;
  }

  @Override
  public String name() {
    return kind.module();
  }

  @Override
  public synchronized long pid() {
    return process.pid();
  }

  synchronized RunFile.Part part() {
    return new RunFile.Part(kind.module(), process.pid(), port);
  }

  synchronized void start() {
    Path jar = kind.jar(home);
    if (!Files.exists(jar)) {
      throw new LaunchException(jar + " is missing; run 'mvn package' first.");
    }
    Path log = home.log(kind.module());
    try {
      if (Files.exists(log)) {
        Files.move(
            log,
            log.resolveSibling(kind.module() + ".previous.log"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      launch(log);
    } catch (IOException e) {
      throw new LaunchException("Can't start " + kind.module() + ": " + Causes.sentence(e), e);
    }
  }

  private void launch(Path log) throws IOException {
    var command = OwnSession.command();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-XX:+UseSerialGC", "-Djava.awt.headless=true"));
    command.add("-Djava.io.tmpdir=" + home.temporary());
    command.addAll(kind.options(System.getenv()));
    command.addAll(List.of("-jar", kind.jar(home).toString()));
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    process = builder.start();
    startedAt = System.nanoTime();
    process.onExit().thenAcceptAsync(this::died);
  }

  private void died(Process dead) {
    synchronized (this) {
      if (closing) {
        return;
      }
      boolean stable = System.nanoTime() - startedAt > STABLE.toNanos();
      quickDeaths = stable ? 0 : quickDeaths + 1;
      deathsBeforeReady += wasReady ? 0 : 1;
    }
    long pause = Math.min(LONGEST_PAUSE.toMillis(), 200L << Math.min(quickDeaths, 10));
    Progress.say(
        name() + " ended with code " + dead.exitValue() + "; starting it again on port " + port);
    try {
      do {
        TimeUnit.MILLISECONDS.sleep(pause);
        pause = LONGEST_PAUSE.toMillis();
      } while (!restarted());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether there is nothing left to do: the service was started, or is not wanted any more. */
  private boolean restarted() {
    synchronized (this) {
      if (closing) {
        return true;
      }
      try {
        launch(home.log(kind.module()));
      } catch (IOException e) {
        Progress.say("Can't start " + name() + " again: " + Causes.sentence(e));
        return false;
      }
    }
    changed.run();
    return true;
  }

  @Override
  public boolean ready() {
    boolean ready = Readiness.of(part());
    synchronized (this) {
      wasReady |= ready;
    }
    return ready;
  }

  /** Why there is no sense in waiting for this service any longer, if so. */
  Optional<String> hopeless() {
    synchronized (this) {
      if (deathsBeforeReady < TRIES) {
        return Optional.empty();
      }
    }
    Path log = home.log(name());
    return Optional.of(
        name() + " does not start: " + LastWords.of(log) + " Its log is " + log + ".");
  }

  @Override
  public boolean live() {
    return Readiness.isLive(port);
  }

  @Override
  public synchronized void kill() {
    if (!closing) {
      process.destroyForcibly();
    }
  }

  synchronized void beginStop() {
    closing = true;
    if (process != null) {
      process.destroy();
    }
  }

  @Override
  public void close() {
    beginStop();
    Process last;
    synchronized (this) {
      last = process;
    }
    try {
      if (last != null && !last.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        last.destroyForcibly();
      }
    } catch (InterruptedException e) {
      last.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
