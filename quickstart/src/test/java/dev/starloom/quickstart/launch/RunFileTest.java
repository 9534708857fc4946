package dev.starloom.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  @TempDir private Path data;
  private Home home;

  @BeforeEach
  void home() {
    home = new Home(data, data);
  }

  @Test
  void a_running_launcher_is_found() {
    write(RunFile.startOf(ProcessHandle.current()));

    assertThat(RunFile.ofRunning(home)).isPresent();
  }

  @Test
  void another_jvm_with_the_launchers_pid_is_not_the_launcher() {
    write(RunFile.startOf(ProcessHandle.current()) - 3_600_000);

    assertThat(RunFile.ofRunning(home)).isEmpty();
  }

  @Test
  void without_a_known_start_the_launcher_is_told_by_its_command() throws IOException {
    Process other = new ProcessBuilder("sleep", "20").start();
    try {
      Files.writeString(home.runFile(), "{\"pid\":" + other.pid() + ",\"url\":\"u\"}");

      assertThat(RunFile.ofRunning(home)).isEmpty();
    } finally {
      other.destroy();
    }
  }

  @Test
  void the_pid_stands_first_for_the_shell_script() throws IOException {
    write(null);

    assertThat(Files.readString(home.runFile()))
        .startsWith("{\"pid\":" + ProcessHandle.current().pid() + ",");
  }

  private void write(Long startedAt) {
    long pid = ProcessHandle.current().pid();
    new RunFile(pid, startedAt, "http://127.0.0.1:1", true, List.of(), List.of()).write(home);
  }
}
