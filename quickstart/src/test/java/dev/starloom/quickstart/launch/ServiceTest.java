package dev.starloom.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {
  @Test
  void a_service_that_ends_again_and_again_before_it_is_ready_is_given_up_with_its_last_words(
      @TempDir Path root) throws Exception {
    var home = new Home(root, root.resolve("data"));
    Files.createDirectories(home.logs());
    Files.createDirectories(home.temporary());
    Path jar = ServiceKind.ENRICH.jar(home);
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "no jar");

    try (var service = new Service(ServiceKind.ENRICH, home, 1, Map.of(), () -> {})) {
      service.start();

      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(
              () ->
                  assertThat(service.hopeless())
                      .hasValueSatisfying(
                          sentence ->
                              assertThat(sentence)
                                  .startsWith("enrich-service does not start: ")
                                  .contains("jarfile")
                                  .contains("enrich-service.log")));
    }
  }
}
