package dev.starloom.quickstart.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A launcher in the background, out of reach of this terminal's signals. */
public final class Detached {
  private Detached() {}

  /** Starts one and returns its URL when every part is ready. */
  public static String start(Home home, Optional<Integer> port) {
    Folder.take(home).close();
    Path log = home.log("up");
    try {
      Process launcher = launch(log, port);
      return awaitReady(home, launcher, log);
    } catch (IOException e) {
      throw new LaunchException("Can't start in the background: " + Causes.sentence(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted; the system goes on starting in the background.", e);
    }
  }

  private static Process launch(Path log, Optional<Integer> port) throws IOException {
    List<String> command = OwnSession.command();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(LauncherOptions.ofThisProcess());
    command.addAll(List.of("dev.starloom.quickstart.cli.Starloom", "up"));
    port.ifPresent(p -> command.addAll(List.of("--port", p.toString())));
    return new ProcessBuilder(command)
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static String awaitReady(Home home, Process launcher, Path log)
      throws IOException, InterruptedException {
    while (launcher.isAlive()) {
      Optional<RunFile> run = RunFile.ofRunning(home).filter(RunFile::ready);
      if (run.isPresent()) {
        Progress.say("Ready: " + run.get().url());
        return run.get().url();
      }
      lastLine(log).ifPresent(Progress::show);
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new LaunchException(lastLine(log).orElse("The launcher ended; its log is " + log + "."));
  }

  private static Optional<String> lastLine(Path log) throws IOException {
    if (!Files.exists(log)) {
      return Optional.empty();
    }
    return Files.readString(log).lines().filter(line -> !line.isBlank()).reduce((a, b) -> b);
  }
}
