package dev.starloom.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class OwnSessionTest {
  @Test
  void the_program_has_the_pid_of_the_child() throws IOException {
    var command = OwnSession.command();
    command.add("sleep");
    command.add("20");
    Process child = new ProcessBuilder(command).start();
    try {
      // setsid's own argument would be "sleep" as well
      await()
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(
              () -> assertThat(child.info().arguments().map(List::of)).hasValue(List.of("20")));
      assertThat(child.descendants()).isEmpty();
    } finally {
      child.destroy();
    }
  }
}
