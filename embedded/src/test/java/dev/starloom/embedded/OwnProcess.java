package dev.starloom.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a JVM of its own, to be killed. */
final class OwnProcess implements AutoCloseable {
  private static final String READY = "ready";

  private final Process jvm;

  private OwnProcess(Process jvm) {
    this.jvm = jvm;
  }

  /** Returns when the server answers. */
  static OwnProcess start(String server, Path folder, int... ports) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classes, OwnProcess.class.getName(), server, folder.toString()));
    for (int port : ports) {
      command.add(Integer.toString(port));
    }
    Process jvm =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var out =
        new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.equals(READY)) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException(server + " did not start");
    }
    return new OwnProcess(jvm);
  }

  /** As kill -9 does: nothing of the process runs any more. */
  void kill() throws InterruptedException {
    jvm.destroyForcibly();
    if (!jvm.waitFor(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("can't be killed: " + jvm.pid());
    }
  }

  /** With the processes it started, as when a container is killed. */
  void killWithChildren() throws InterruptedException {
    List<ProcessHandle> children = jvm.descendants().toList();
    kill();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    jvm.destroyForcibly();
  }

  /** Runs until it is killed. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[1]);
    int port = Integer.parseInt(args[2]);
    switch (args[0]) {
      case "postgres" -> EmbeddedPostgres.start(folder, PostgresPrograms.FOLDER, port);
      case "kafka" -> EmbeddedKafka.start(folder, port, Integer.parseInt(args[3]));
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.out.println(READY);
    Thread.currentThread().join();
  }
}
