package dev.starloom.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.quickstart.launch.Home;
import dev.starloom.quickstart.launch.RunFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line as a user runs it: a process of its own, on the built services. */
final class CommandLineRun {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path data;
  private final Map<String, String> environment;

  /**
   * @param data folder of this system, apart from any other
   * @param environment of the commands, besides
   */
  CommandLineRun(Path data, Map<String, String> environment) {
    this.data = data;
    this.environment = Map.copyOf(environment);
  }

  /** What a finished command said. */
  record Result(int code, String out, String err) {
    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }
  }

  Result run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(data, "out", ".txt");
    Path err = Files.createTempFile(data, "err", ".txt");
    Process process = start(out, err, arguments);
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("still running: " + String.join(" ", arguments));
    }
    return new Result(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private Process start(Path out, Path err, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dstarloom.root=" + ROOT));
    command.addAll(
        List.of(
            "-cp",
            ROOT + "/quickstart/target/quickstart.jar:" + ROOT + "/quickstart/target/lib/*"));
    command.add("dev.starloom.quickstart.cli.Starloom");
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("STARLOOM_DATA", data.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** What the running launcher tells about itself. */
  RunFile running() {
    return RunFile.ofRunning(new Home(ROOT, data)).orElseThrow();
  }
}
