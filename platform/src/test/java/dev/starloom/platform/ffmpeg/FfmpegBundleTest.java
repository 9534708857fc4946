package dev.starloom.platform.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegBundleTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private Path cache;

  @Test
  void threads_that_start_at_once_on_an_empty_folder_all_get_a_program()
      throws InterruptedException, ExecutionException {
    Callable<String> work = () -> version(FfmpegBundle.locate(Optional.empty(), cache));
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var answer : threads.invokeAll(List.of(work, work))) {
        assertThat(answer.get()).startsWith("ffprobe version");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void an_unpacking_that_was_killed_is_finished_by_the_next() throws IOException {
    FfmpegBundle.locate(Optional.empty(), cache);
    Path program = unpacked("ffprobe");
    Files.write(program, new byte[100]);
    Files.delete(unpacked(".complete"));

    Ffmpeg again = FfmpegBundle.locate(Optional.empty(), cache);

    assertThat(version(again)).startsWith("ffprobe version");
  }

  @Test
  void what_is_unpacked_is_not_unpacked_again() throws IOException {
    FfmpegBundle.locate(Optional.empty(), cache);
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(unpacked("ffprobe"), longAgo);

    FfmpegBundle.locate(Optional.empty(), cache);

    assertThat(Files.getLastModifiedTime(unpacked("ffprobe"))).isEqualTo(longAgo);
  }

  private static String version(Ffmpeg ffmpeg) {
    return ffmpeg.probe(List.of("-version"), LIMIT);
  }

  private Path unpacked(String name) throws IOException {
    try (Stream<Path> folders = Files.list(cache)) {
      return folders.findFirst().orElseThrow().resolve(name);
    }
  }
}
