package dev.starloom.postprocess.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.FfmpegException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ffmpeg may not do, and what it says of itself. */
class BoundsTest {
  private static final List<String> ENDLESS =
      List.of("-re", "-f", "lavfi", "-i", "testsrc=size=64x64");

  @TempDir Path folder;

  private static List<String> endless(String... output) {
    var command = new ArrayList<>(ENDLESS);
    command.addAll(List.of(output));
    return command;
  }

  /** A clip that is a playlist of other files of this machine. */
  private Path playlist() throws IOException {
    Path secret = TestMedia.clip(folder.resolve("secret.mp4"), "64x64", 24, 0.2);
    String list =
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n"
            + secret.getFileName()
            + "\n#EXT-X-ENDLIST\n";
    return Files.writeString(folder.resolve("clip.m3u8"), list);
  }

  @Test
  void a_playlist_that_comes_as_a_clip_is_not_followed() throws IOException {
    Path clip = playlist();
    assertThatThrownBy(
            () -> TestMedia.tool().run(List.of("-i", clip.toString(), "-f", "null", "-")))
        .isInstanceOf(PermanentFailure.class)
        .cause()
        .hasMessageContaining("not on whitelist");
    assertThatThrownBy(
            () -> TestMedia.tool().probe(List.of("-v", "error", "-show_format", clip.toString())))
        .isInstanceOf(FfmpegException.class)
        .hasMessageContaining("not on whitelist");
  }

  @Test
  void a_list_of_files_that_comes_as_a_clip_is_not_followed() throws IOException {
    TestMedia.clip(folder.resolve("secret.mp4"), "64x64", 24, 0.2);
    Path clip =
        Files.writeString(folder.resolve("clip.mp4"), "ffconcat version 1.0\nfile secret.mp4\n");
    assertThatThrownBy(
            () -> TestMedia.tool().run(List.of("-i", clip.toString(), "-f", "null", "-")))
        .isInstanceOf(PermanentFailure.class)
        .cause()
        .hasMessageContaining("not on whitelist");
  }

  @Test
  void the_network_is_not_read() {
    assertThatThrownBy(
            () ->
                TestMedia.tool()
                    .run(List.of("-i", "http://127.0.0.1:9/clip.mp4", "-f", "null", "-")))
        .isInstanceOf(PermanentFailure.class)
        .cause()
        .hasMessageContaining("not on whitelist");
  }

  @Test
  void a_run_that_takes_too_much_memory_is_ended() {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "memory is known on Linux only");
    var tool = new MediaTool(TestMedia.FFMPEG, Duration.ofMinutes(1), 1 << 20, () -> false);
    assertThatThrownBy(() -> tool.run(endless("-f", "null", "-")))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("more than 1 MB");
  }

  @Test
  void a_run_that_hangs_leaves_no_half_file() {
    Path half = folder.resolve("half.mkv");
    var tool = new MediaTool(TestMedia.FFMPEG, Duration.ofSeconds(1), () -> false);
    assertThatThrownBy(() -> tool.run(endless("-c:v", "mpeg4", half.toString())))
        .isInstanceOf(TransientFailure.class);
    Awaitility.await().until(() -> !Files.exists(half));
  }

  @Test
  void a_run_says_how_far_it_is_while_it_runs() {
    var heard = new ArrayList<Double>();
    var tool = new MediaTool(TestMedia.FFMPEG, Duration.ofMinutes(1), () -> !heard.isEmpty());
    assertThatThrownBy(() -> tool.run(endless("-f", "null", "-"), 60, heard::add))
        .isInstanceOf(CancellationException.class);
    assertThat(heard.get(0)).isBetween(0.0, 1.0).isPositive();
  }

  @Test
  void progress_is_read_from_the_report() {
    String report = "frame=12\nout_time_us=N/A\nout_time_us=500000\nprogress=continue\n";
    var stream = new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8));
    var progress = new EncodeProgress(stream, 2);
    var heard = new ArrayList<Double>();
    Awaitility.await()
        .until(
            () -> {
              progress.report(heard::add);
              return !heard.isEmpty();
            });
    assertThat(heard).containsOnly(0.25);
  }

  @Test
  void processor_time_adds_up_over_runs() {
    MediaTool tool = TestMedia.tool();
    var work = List.of("-f", "lavfi", "-i", "testsrc=d=1", "-f", "null", "-");
    tool.run(work);
    double first = tool.processorSeconds();
    tool.run(work);
    assertThat(first).isPositive();
    assertThat(tool.processorSeconds()).isGreaterThan(first);
  }
}
