package dev.starloom.quickstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTest {
  @TempDir private Path folder;

  @Test
  void a_full_disk_is_named() {
    assertThat(Failure.sentence(new IOException("No space left on device"), log()))
        .isEqualTo("Can't go on: the disk is full; make room and try again.");
  }

  @Test
  void a_place_without_permission_is_named() {
    assertThat(Failure.sentence(new AccessDeniedException("/films/a.mp4"), log()))
        .isEqualTo("Can't go on: no permission for /films/a.mp4.");
  }

  @Test
  void the_trace_of_an_unexpected_failure_goes_into_the_log() throws IOException {
    Files.writeString(log(), "before\n");

    String sentence = Failure.sentence(new IllegalStateException("seven"), log());

    assertThat(sentence).isEqualTo("Unexpected: seven; the log is " + log() + ".");
    assertThat(log()).content().startsWith("before").contains("IllegalStateException: seven\n\tat");
  }

  @Test
  void no_log_is_made_for_an_unexpected_failure() {
    assertThat(Failure.sentence(new IllegalStateException("seven"), log()))
        .isEqualTo("Unexpected: seven.");
    assertThat(log()).doesNotExist();
  }

  private Path log() {
    return folder.resolve("launcher.log");
  }
}
