package dev.starloom.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(15)
class RunningSystemTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path data;
  private Home home;

  @BeforeEach
  void home() {
    home = new Home(data, data);
  }

  @Test
  void without_a_launcher_there_is_nothing_to_wait_for() {
    assertThat(RunningSystem.await(home, LONG)).isEmpty();
  }

  @Test
  void a_ready_system_is_used_at_once() {
    write(true);

    assertThat(RunningSystem.await(home, LONG)).isPresent();
  }

  @Test
  void a_starting_system_is_waited_for() throws Exception {
    Folder held = Folder.take(home);
    try {
      CompletableFuture<Optional<RunFile>> waiting = waiting();
      TimeUnit.MILLISECONDS.sleep(400);
      write(false);
      TimeUnit.MILLISECONDS.sleep(400);
      assertThat(waiting).isNotDone();

      write(true);

      assertThat(waiting.get()).isPresent();
    } finally {
      held.close();
    }
  }

  @Test
  void after_a_start_that_failed_nothing_runs() throws Exception {
    Folder held = Folder.take(home);
    CompletableFuture<Optional<RunFile>> waiting = waiting();
    TimeUnit.MILLISECONDS.sleep(400);
    assertThat(waiting).isNotDone();

    held.close();

    assertThat(waiting.get()).isEmpty();
  }

  @Test
  void the_wait_has_an_end() {
    Folder held = Folder.take(home);
    try {
      assertThatThrownBy(() -> RunningSystem.await(home, Duration.ZERO))
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining("Another Starloom");
    } finally {
      held.close();
    }
  }

  private CompletableFuture<Optional<RunFile>> waiting() {
    return CompletableFuture.supplyAsync(() -> RunningSystem.await(home, LONG));
  }

  private void write(boolean ready) {
    ProcessHandle self = ProcessHandle.current();
    new RunFile(
            self.pid(), RunFile.startOf(self), "http://127.0.0.1:1", ready, List.of(), List.of())
        .write(home);
  }
}
