package dev.starloom.platform.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.embedded.EmbeddedS3;
import dev.starloom.embedded.FreePorts;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketReadinessTest {
  @TempDir private Path folder;

  @Test
  void a_service_that_starts_before_its_server_gets_ready_with_it() throws IOException {
    int port = FreePorts.next();
    ArtifactStore store = S3Settings.at("http://127.0.0.1:" + port).store();
    var readiness = new BucketReadiness(store);
    readiness.onStart(new StartupEvent());
    assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);

    try (var server = EmbeddedS3.start(folder, port)) {
      assertThat(server.endpoint()).endsWith(":" + port);
      assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
      assertThat(store.putJson("a", "b").bytes()).isPositive();
    }
    assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void a_bucket_is_made_at_the_start() throws IOException {
    try (var server = EmbeddedS3.start(folder, FreePorts.next())) {
      ArtifactStore store = S3Settings.of(server).store();

      new BucketReadiness(store).onStart(new StartupEvent());

      assertThat(store.putJson("a", "b").bytes()).isPositive();
    }
  }
}
