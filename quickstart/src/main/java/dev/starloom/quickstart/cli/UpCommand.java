package dev.starloom.quickstart.cli;

import dev.starloom.quickstart.launch.Detached;
import dev.starloom.quickstart.launch.Home;
import dev.starloom.quickstart.launch.Progress;
import dev.starloom.quickstart.launch.RunFile;
import dev.starloom.quickstart.launch.RunningSystem;
import dev.starloom.quickstart.launch.StarloomSystem;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Start the whole system and keep it running until Ctrl-C.")
final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--detach",
      description = "Run in the background; return when every part is ready.")
  private boolean detach;

  @Option(
      names = "--port",
      defaultValue = "${env:STARLOOM_PORT}",
      description = "Port of the API (default: 8080, or any free one if that is taken).")
  private Integer port;

  @Override
  public Integer call() throws InterruptedException {
    Home home = Home.fromSystem();
    Optional<RunFile> running = detach ? RunningSystem.await(home) : RunFile.ofRunning(home);
    if (running.isPresent()) {
      Progress.say("Already running.");
      System.out.println(running.get().url());
      return 0;
    }
    if (detach) {
      System.out.println(Detached.start(home, Optional.ofNullable(port)));
      return 0;
    }
    StarloomSystem system = StarloomSystem.start(home, Optional.ofNullable(port));
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "shutdown"));
    System.out.println(system.url());
    Progress.say("Press Ctrl-C to stop.");
    new CountDownLatch(1).await();
    return 0;
  }
}
