package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OnnxRuntimeTest {
  /** Without the larger stack the process dies of a segmentation fault, exit code 139. */
  @Test
  void the_runtime_starts_under_a_long_command_line() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-Dpadding=" + "x".repeat(30_000),
            "-cp",
            System.getProperty("java.class.path"),
            Start.class.getName());

    Process process = new ProcessBuilder(command).start();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  /** The child process. */
  static final class Start {
    public static void main(String[] arguments) {
      OnnxRuntime.environment();
    }
  }
}
