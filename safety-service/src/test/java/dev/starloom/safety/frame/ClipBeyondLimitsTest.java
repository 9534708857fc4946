package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.ffmpeg.FfmpegBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that ffmpeg opens but that the gate does not decode. */
class ClipBeyondLimitsTest {
  @TempDir Path folder;

  @Test
  void a_file_of_no_bytes_is_refused() throws IOException {
    assertRefused(Files.createFile(folder.resolve("empty.mp4")), "can't be opened as a video");
  }

  @Test
  void a_video_of_ten_hours_is_refused() {
    Path video = make("long.mp4", "color=s=16x16:r=1:d=2,setpts=N*36000/TB", "-c:v", "libx264");

    assertRefused(video, "lasts 36001 seconds; at most 600 are looked at");
  }

  @Test
  void a_video_of_a_codec_that_is_not_listed_is_refused() {
    assertRefused(make("moving.gif", "color=s=16x16:r=5:d=1"), "codec is gif");
  }

  @Test
  void a_still_picture_is_no_video() {
    assertRefused(make("still.png", "color=s=16x16:r=1:d=1"), "codec is png");
  }

  @Test
  void no_more_of_a_file_is_read_than_the_limit_of_frames() {
    Path video = make("many.mkv", "color=s=16x16:r=25:d=4", "-c:v", "libx264");
    var few = new ClipLimits(600, 10, List.of("h264"));

    assertThatThrownBy(() -> ClipFacts.of(video, Clips.FFMPEG, few))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("more than the 10 frames");
  }

  /** The program is one that answers only if it may stop after one frame more than allowed. */
  @Test
  void a_long_file_is_not_read_to_its_end() throws IOException {
    program("ffprobe", "case \"$*\" in *'%+#11 '*) echo '{}';; *) exit 1;; esac");
    Ffmpeg watched = FfmpegBundle.locate(Optional.of(program("ffmpeg", "exit 1")), folder);
    var few = new ClipLimits(600, 10, List.of("h264"));

    assertThatThrownBy(() -> ClipFacts.of(folder.resolve("long.mp4"), watched, few))
        .hasMessageContaining("no video frames");
  }

  @Test
  void a_clip_that_was_promised_with_other_frames_is_refused() {
    Path video = make("other.mp4", "color=s=16x16:r=5:d=1", "-c:v", "libx264");
    var facts = ClipFacts.of(video, Clips.FFMPEG, ClipLimits.standard());
    var task = new ClipTask(video, Audience.GENERAL, 6, (done, total) -> {});

    assertThatThrownBy(() -> task.check(facts))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("made with 6 frames but holds 5");
  }

  @Test
  void a_clip_with_a_second_video_is_refused() {
    Path video =
        make(
            "two.mp4",
            "color=s=16x16:r=5:d=1,split[a][b]",
            "-map",
            "[a]",
            "-map",
            "[b]",
            "-c:v",
            "libx264");

    assertRefused(video, "holds 2 videos");
  }

  private Path program(String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private Path make(String name, String source, String... more) {
    Path file = folder.resolve(name);
    var arguments = new ArrayList<>(List.of("-v", "error", "-filter_complex", source));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("-fps_mode", "passthrough", file.toString()));
    Clips.FFMPEG.run(arguments, Duration.ofSeconds(60));
    return file;
  }

  private static void assertRefused(Path clip, String sentence) {
    var parts = new GateParts(List.of(FakeClassifier.scoring("nudity")));
    try (var gate = new FrameGate(parts, Clips.FFMPEG)) {
      assertThatThrownBy(() -> gate.judge(new ClipTask(clip, Audience.GENERAL)))
          .isInstanceOf(PermanentFailure.class)
          .hasMessageContaining(sentence);
    }
  }
}
