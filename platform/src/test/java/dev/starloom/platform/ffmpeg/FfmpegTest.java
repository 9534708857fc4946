package dev.starloom.platform.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.starloom.platform.failure.TransientFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int SIZE = 64;

  private static Ffmpeg ffmpeg;

  @TempDir private Path folder;

  @BeforeAll
  static void unpack() {
    Path cache = Path.of(System.getProperty("java.io.tmpdir"), "starloom-tools");
    ffmpeg = FfmpegBundle.locate(Optional.empty(), cache);
  }

  @Test
  void a_film_is_made_and_probed() {
    Path film = film();

    assertThat(duration(film)).startsWith("1.000000");
  }

  @Test
  void the_output_of_a_probe_is_complete_every_time() {
    Path film = film();

    for (int i = 0; i < 50; i++) {
      assertThat(duration(film)).as("run %d", i).isEqualTo("1.000000\n");
    }
  }

  @Test
  void long_output_is_read_while_the_program_runs() {
    String help = ffmpeg.probe(List.of("-v", "quiet", "-h", "full"), LIMIT);

    assertThat(help.length()).isGreaterThan(100_000);
  }

  @Test
  void a_program_that_fails_says_why() {
    Path missing = folder.resolve("no-such-film.mp4");

    assertThatExceptionOfType(FfmpegException.class)
        .isThrownBy(() -> ffmpeg.run(List.of("-i", missing.toString(), "-f", "null", "-"), LIMIT))
        .withMessageContaining("No such file or directory")
        .withMessageNotContaining("no version information available")
        .satisfies(e -> assertThat(e.exitCode()).isNotZero());
  }

  @Test
  void what_the_loader_says_is_not_what_the_program_says() {
    String said =
        ffmpeg.run(List.of("-f", "lavfi", "-i", "anullsrc", "-t", "1", "-f", "null", "-"), LIMIT);

    assertThat(said).contains("Output #0").doesNotContain("no version information available");
  }

  @Test
  void a_program_over_its_limit_is_stopped() {
    List<String> endless = List.of("-re", "-f", "lavfi", "-i", "anullsrc", "-f", "null", "-");

    assertThatThrownBy(() -> ffmpeg.run(endless, Duration.ofMillis(800)))
        .isInstanceOf(TransientFailure.class);
    assertThat(childrenLeft()).isFalse();
  }

  @Test
  void an_interrupted_caller_leaves_no_program_behind() throws InterruptedException {
    List<String> endless = List.of("-re", "-f", "lavfi", "-i", "anullsrc", "-f", "null", "-");
    var caller = new Thread(() -> assertThatThrownBy(() -> ffmpeg.run(endless, LIMIT)));
    caller.start();
    Thread.sleep(500);

    caller.interrupt();

    caller.join(5000);
    assertThat(caller.isAlive()).isFalse();
    // it is killed, but the system takes a moment to end it
    await().atMost(Duration.ofSeconds(5)).until(() -> !childrenLeft());
  }

  @Test
  void frames_can_be_fed_through_a_pipe() throws IOException, InterruptedException {
    Path film = folder.resolve("piped.mp4");
    Process process =
        ffmpeg.start(
            List.of(
                "-v",
                "error",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "rgb24",
                "-s",
                SIZE + "x" + SIZE,
                "-r",
                "10",
                "-i",
                "pipe:0",
                "-pix_fmt",
                "yuv420p",
                film.toString()));

    try (var frames = process.getOutputStream()) {
      for (int i = 0; i < 10; i++) {
        frames.write(new byte[SIZE * SIZE * 3]);
      }
    }

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(duration(film)).isEqualTo("1.000000\n");
  }

  @Test
  void a_program_that_is_not_installed_is_transient() {
    var absent = FfmpegBundle.locate(Optional.of(folder.resolve("ffmpeg")), folder);

    assertThatThrownBy(() -> absent.run(List.of("-version"), LIMIT))
        .isInstanceOf(TransientFailure.class);
  }

  private Path film() {
    Path film = folder.resolve("film.mp4");
    String source = "testsrc=size=" + SIZE + "x" + SIZE + ":rate=10:duration=1";
    ffmpeg.run(List.of("-v", "error", "-f", "lavfi", "-i", source, film.toString()), LIMIT);
    return film;
  }

  private static String duration(Path film) {
    return ffmpeg.probe(
        List.of(
            "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", film.toString()),
        LIMIT);
  }

  private static boolean childrenLeft() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .anyMatch(p -> p.info().command().filter(c -> c.endsWith("ffmpeg")).isPresent());
  }
}
