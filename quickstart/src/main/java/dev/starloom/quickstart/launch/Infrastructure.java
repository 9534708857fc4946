package dev.starloom.quickstart.launch;

import dev.starloom.embedded.EmbeddedKafka;
import dev.starloom.embedded.EmbeddedPostgres;
import dev.starloom.embedded.EmbeddedS3;
import dev.starloom.embedded.FreePorts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Kafka, PostgreSQL and S3 in this process, started side by side. */
final class Infrastructure implements AutoCloseable {
  private final EmbeddedPart<EmbeddedKafka> kafka;
  private final EmbeddedPart<EmbeddedPostgres> postgres;
  private final EmbeddedPart<EmbeddedS3> s3;

  private Infrastructure(Home home) {
    Path data = home.data();
    int kafkaPort = FreePorts.next();
    int controllerPort = FreePorts.next();
    int postgresPort = FreePorts.next();
    int s3Port = FreePorts.next();
    this.kafka =
        new EmbeddedPart<>(
            "Kafka",
            home,
            kafkaPort,
            () -> EmbeddedKafka.start(data.resolve("kafka"), kafkaPort, controllerPort));
    this.postgres =
        new EmbeddedPart<>(
            "PostgreSQL",
            home,
            postgresPort,
            () -> EmbeddedPostgres.start(data.resolve("postgres"), home.tools(), postgresPort));
    this.s3 =
        new EmbeddedPart<>(
            "The S3 server", home, s3Port, () -> EmbeddedS3.start(data.resolve("s3"), s3Port));
  }

  static Infrastructure start(Home home) {
    var infrastructure = new Infrastructure(home);
    try {
      CompletableFuture.allOf(
              CompletableFuture.runAsync(infrastructure.postgres::start),
              CompletableFuture.runAsync(infrastructure.s3::start),
              CompletableFuture.runAsync(infrastructure.kafka::start))
          .join();
      return infrastructure;
    } catch (CompletionException e) {
      infrastructure.closeQuietly();
      throw e.getCause() instanceof LaunchException known ? known : e;
    }
  }

  /** The start failed already; this must not hide why. */
  private void closeQuietly() {
    try {
      close();
    } catch (LaunchException e) {
      System.getLogger("launcher").log(System.Logger.Level.WARNING, "a part did not stop", e);
    }
  }

  EmbeddedPart<?> kafka() {
    return kafka;
  }

  EmbeddedPart<?> postgres() {
    return postgres;
  }

  EmbeddedPart<?> s3() {
    return s3;
  }

  List<RunFile.Part> parts() {
    return List.of(kafka.inRunFile("kafka"), postgres.inRunFile("postgresql"), s3.inRunFile("s3"));
  }

  /** The environment of a service that owns the given database, or none if null. */
  Map<String, String> environment(String database) {
    var environment = new HashMap<String, String>();
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka.port());
    environment.put("S3_ENDPOINT", "http://127.0.0.1:" + s3.port());
    environment.put("S3_ACCESS_KEY", EmbeddedS3.ACCESS_KEY);
    environment.put("S3_SECRET_KEY", EmbeddedS3.SECRET_KEY);
    if (database != null) {
      String url = "postgresql://127.0.0.1:" + postgres.port() + "/" + database;
      environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + url);
      environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", url);
    }
    return environment;
  }

  /** Stops all parts, whatever one of them says, and then throws what the first said. */
  @Override
  public void close() {
    LaunchException first = null;
    for (EmbeddedPart<?> part : List.of(kafka, s3, postgres)) {
      try {
        part.close();
      } catch (LaunchException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
