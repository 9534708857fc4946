package dev.starloom.quickstart.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be away. */
enum Outage {
  S3(Infrastructure::s3),
  POSTGRES(Infrastructure::postgres),
  KAFKA(Infrastructure::kafka),
  /** Connections stay open, and nobody answers. */
  POSTGRES_FROZEN(Infrastructure::postgres) {
    @Override
    void begin(StarloomSystem system, Home home) throws IOException {
      signal("-STOP", home);
    }

    @Override
    void end(StarloomSystem system, Home home) throws IOException {
      signal("-CONT", home);
    }
  };

  private final Function<Infrastructure, EmbeddedPart<?>> part;

  Outage(Function<Infrastructure, EmbeddedPart<?>> part) {
    this.part = part;
  }

  void begin(StarloomSystem system, Home home) throws IOException {
    part.apply(system.infrastructure()).close();
  }

  void end(StarloomSystem system, Home home) throws IOException {
    part.apply(system.infrastructure()).start();
  }

  /** To the server and all the processes that it made. */
  private static void signal(String signal, Home home) throws IOException {
    Path file = home.data().resolve("postgres/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    for (ProcessHandle process : Stream.concat(Stream.of(server), server.descendants()).toList()) {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
    }
  }
}
