package dev.starloom.quickstart.cli;

import dev.starloom.quickstart.launch.Home;
import dev.starloom.quickstart.launch.LaunchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs a service's own tool on texts, one a line, with the jars of the built service: the answer is
 * the service's, without starting it.
 *
 * @param configured whether the tool reads the service's configuration
 */
record ServiceTool(String module, String mainClass, List<String> arguments, boolean configured) {
  ServiceTool(String module, String mainClass, List<String> arguments) {
    this(module, mainClass, arguments, false);
  }

  /** The texts that a command was given: one argument, or a file with one a line. */
  static List<String> texts(String text, Path file) {
    if (file == null) {
      return List.of(text.replaceAll("\\R", " "));
    }
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new LaunchException("Can't read " + file + " as UTF-8 text.", e);
    }
  }

  /** Gives each answer, a line of JSON, to the consumer. Returns the tool's exit code. */
  int run(List<String> texts, Consumer<String> answers) {
    try {
      Process tool = start();
      var feeder = new Thread(() -> feed(tool, texts), "feeder");
      feeder.setDaemon(true);
      feeder.start();
      try (var lines =
          new BufferedReader(
              new InputStreamReader(tool.getInputStream(), StandardCharsets.UTF_8))) {
        lines.lines().forEach(answers);
      }
      return tool.waitFor();
    } catch (IOException e) {
      throw new LaunchException("Can't run the tool of " + module + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private Process start() throws IOException {
    Path app = Home.fromSystem().root().resolve(module).resolve("target/quarkus-app");
    if (!Files.isDirectory(app)) {
      throw new LaunchException(app + " is missing; run 'mvn package' first.");
    }
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(classPath(app));
    command.add(mainClass);
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** What reads the configuration was made when the service was built. */
  private String classPath(Path app) {
    String usual = app.resolve("app/*") + ":" + app.resolve("lib/main/*");
    return configured
        ? usual + ":" + app.resolve("lib/boot/*") + ":" + app.resolve("quarkus/*")
        : usual;
  }

  private static void feed(Process tool, List<String> texts) {
    try (Writer in = new OutputStreamWriter(tool.getOutputStream(), StandardCharsets.UTF_8)) {
      for (String text : texts) {
        in.write(text);
        in.write('\n');
      }
    } catch (IOException e) {
      // the tool ended early; its exit code says so
    }
  }
}
