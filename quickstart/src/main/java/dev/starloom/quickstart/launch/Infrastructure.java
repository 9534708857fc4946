package dev.starloom.quickstart.launch;

import dev.starloom.embedded.EmbeddedKafka;
import dev.starloom.embedded.EmbeddedPostgres;
import dev.starloom.embedded.EmbeddedS3;
import dev.starloom.embedded.FreePorts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Kafka, PostgreSQL and S3 in this process, started side by side. */
final class Infrastructure implements AutoCloseable {
  private final EmbeddedKafka kafka;
  private final EmbeddedPostgres postgres;
  private final EmbeddedS3 s3;
  private final List<RunFile.Part> parts;

  private Infrastructure(
      EmbeddedKafka kafka, EmbeddedPostgres postgres, EmbeddedS3 s3, List<RunFile.Part> parts) {
    this.kafka = kafka;
    this.postgres = postgres;
    this.s3 = s3;
    this.parts = parts;
  }

  static Infrastructure start(Home home) {
    int kafkaPort = FreePorts.next();
    int postgresPort = FreePorts.next();
    int s3Port = FreePorts.next();
    var postgres =
        part(
            "PostgreSQL",
            home,
            () ->
                EmbeddedPostgres.start(
                    home.data().resolve("postgres"), home.tools(), postgresPort));
    var s3 = part("The S3 server", home, () -> EmbeddedS3.start(home.data().resolve("s3"), s3Port));
    var kafka =
        part(
            "Kafka",
            home,
            () -> EmbeddedKafka.start(home.data().resolve("kafka"), kafkaPort, FreePorts.next()));
    long pid = ProcessHandle.current().pid();
    var parts = new ArrayList<RunFile.Part>();
    parts.add(new RunFile.Part("kafka", pid, kafkaPort));
    parts.add(new RunFile.Part("postgresql", pid, postgresPort));
    parts.add(new RunFile.Part("s3", pid, s3Port));
    try {
      return new Infrastructure(kafka.join(), postgres.join(), s3.join(), parts);
    } catch (CompletionException e) {
      closeStarted(List.of(kafka, s3, postgres));
      throw e.getCause() instanceof LaunchException known ? known : e;
    }
  }

  private static <T> CompletableFuture<T> part(String name, Home home, Callable<T> start) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return start.call();
          } catch (Exception e) { // a part may fail in any way; the sentence is what matters
            throw new LaunchException(
                name
                    + " did not start: "
                    + Causes.sentence(e)
                    + ". If "
                    + home.data()
                    + " is damaged, move it away and try again; the logs are "
                    + home.log("launcher")
                    + " and "
                    + home.data().resolve("postgres.log")
                    + ".",
                e);
          }
        });
  }

  private static void closeStarted(List<CompletableFuture<? extends AutoCloseable>> parts) {
    for (var part : parts) {
      part.handle(
              (started, failure) -> {
                if (started != null) {
                  close(started);
                }
                return null;
              })
          .join();
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) { // the start failed already; this must not hide why
      System.getLogger("launcher").log(System.Logger.Level.WARNING, "a part did not stop", e);
    }
  }

  List<RunFile.Part> parts() {
    return parts;
  }

  /** The environment of a service that owns the given database, or none if null. */
  Map<String, String> environment(String database) {
    var environment = new HashMap<String, String>();
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("S3_ENDPOINT", s3.endpoint());
    environment.put("S3_ACCESS_KEY", EmbeddedS3.ACCESS_KEY);
    environment.put("S3_SECRET_KEY", EmbeddedS3.SECRET_KEY);
    if (database != null) {
      String url = "postgresql://127.0.0.1:" + postgres.port() + "/" + database;
      environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + url);
      environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", url);
    }
    return environment;
  }

  @Override
  public void close() {
    try {
      kafka.close();
      s3.close();
      postgres.close();
    } catch (IOException e) {
      throw new LaunchException("A part did not stop: " + Causes.sentence(e), e);
    }
  }
}
