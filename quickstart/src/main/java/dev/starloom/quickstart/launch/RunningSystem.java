package dev.starloom.quickstart.launch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The system that another launcher runs, or is starting just now. */
public final class RunningSystem {
  private static final Duration LIMIT = Duration.ofMinutes(4);

  private RunningSystem() {}

  /**
   * The running system when it is ready; empty if there is none, also if the one that was starting
   * ended. Waits at most four minutes for one that is starting.
   */
  public static Optional<RunFile> await(Home home) {
    return await(home, LIMIT);
  }

  static Optional<RunFile> await(Home home, Duration limit) {
    long begin = System.nanoTime();
    while (true) {
      Optional<RunFile> run = RunFile.ofRunning(home);
      if (run.filter(RunFile::ready).isPresent()) {
        return run;
      }
      if (run.isEmpty() && !Folder.isHeld(home)) {
        return Optional.empty();
      }
      if (System.nanoTime() - begin > limit.toNanos()) {
        throw new LaunchException(
            "Another Starloom is using "
                + home.data()
                + " but does not become ready; see './starloom status', stop it with './starloom"
                + " down'.");
      }
      Progress.show("Waiting for the Starloom that is starting or stopping …");
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while another Starloom was starting.", e);
    }
  }
}
