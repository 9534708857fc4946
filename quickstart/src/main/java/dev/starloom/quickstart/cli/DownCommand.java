package dev.starloom.quickstart.cli;

import dev.starloom.quickstart.launch.Home;
import dev.starloom.quickstart.launch.LaunchException;
import dev.starloom.quickstart.launch.Progress;
import dev.starloom.quickstart.launch.RunFile;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stop the running system; stories go on at the next start.")
final class DownCommand implements Callable<Integer> {
  private static final int LIMIT_SECONDS = 60;

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    Optional<RunFile> run = RunFile.ofRunning(Home.fromSystem());
    if (run.isEmpty()) {
      Progress.say("Nothing is running.");
      return 0;
    }
    Progress.say("Stopping …");
    Optional<ProcessHandle> launcher = ProcessHandle.of(run.get().pid());
    if (launcher.isPresent()) {
      launcher.get().destroy();
      try {
        launcher.get().onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        throw new LaunchException(
            "The launcher with pid " + run.get().pid() + " does not stop; end it with kill -9.", e);
      }
    }
    Progress.say("Stopped.");
    return 0;
  }
}
