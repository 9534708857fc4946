package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.quickstart.bench.Bench;
import dev.starloom.quickstart.launch.Home;
import dev.starloom.quickstart.launch.RunFile;
import dev.starloom.quickstart.launch.RunningSystem;
import dev.starloom.quickstart.launch.StarloomSystem;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "bench",
    description =
        "Measure start, calls, memory and one film on this machine; takes about 2 minutes.")
final class BenchCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print one JSON object.")
  private boolean asJson;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Home home = Home.fromSystem();
    Optional<RunFile> running = RunningSystem.await(home);
    if (running.isPresent()) {
      return report(new Bench(home, running.get()).measure());
    }
    long begin = System.nanoTime();
    try (StarloomSystem system = StarloomSystem.start(home, Optional.empty())) {
      double start = (System.nanoTime() - begin) / 1e9;
      Runtime.getRuntime().addShutdownHook(new Thread(system::close, "shutdown"));
      return report(
          new Bench(home, RunFile.ofRunning(home).orElseThrow())
              .measure()
              .put("startSeconds", start));
    }
  }

  private int report(ObjectNode result) {
    System.out.println(asJson ? result.toString() : result.toPrettyString());
    return 0;
  }
}
