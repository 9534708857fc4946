package dev.starloom.embedded.test;

import dev.starloom.embedded.EmbeddedKafka;
import dev.starloom.embedded.EmbeddedPostgres;
import dev.starloom.embedded.EmbeddedS3;
import dev.starloom.embedded.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Real Kafka, PostgreSQL and S3 for a service's tests, in the test's own process. */
public final class TestInfrastructure implements QuarkusTestResourceLifecycleManager {
  private EmbeddedKafka kafka;
  private EmbeddedPostgres postgres;
  private EmbeddedS3 s3;
  private String database = "prompt";

  /**
   * @param initArgs {@code database}: the database of the service under test
   */
  @Override
  public void init(Map<String, String> initArgs) {
    database = initArgs.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("starloom-test");
      Path programs = Path.of(System.getProperty("java.io.tmpdir"), "starloom-tools", "postgres");
      Files.createDirectories(programs);
      kafka = EmbeddedKafka.start(folder.resolve("kafka"), FreePorts.next(), FreePorts.next());
      postgres = EmbeddedPostgres.start(folder.resolve("postgres"), programs, FreePorts.next());
      s3 = EmbeddedS3.start(folder.resolve("s3"), FreePorts.next());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return addresses();
  }

  private Map<String, String> addresses() {
    var properties = new HashMap<String, String>();
    properties.put("kafka.bootstrap.servers", kafka.bootstrapServers());
    properties.put("s3.endpoint", s3.endpoint());
    properties.put("s3.access-key", EmbeddedS3.ACCESS_KEY);
    properties.put("s3.secret-key", EmbeddedS3.SECRET_KEY);
    String url = "postgresql://127.0.0.1:" + postgres.port() + "/" + database;
    properties.put("quarkus.datasource.jdbc.url", "jdbc:" + url);
    properties.put("quarkus.datasource.reactive.url", url);
    return properties;
  }

  @Override
  public void stop() {
    try {
      if (s3 != null) {
        s3.close();
      }
      if (kafka != null) {
        kafka.close();
      }
      if (postgres != null) {
        postgres.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
