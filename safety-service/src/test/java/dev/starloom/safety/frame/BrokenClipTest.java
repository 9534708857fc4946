package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.ffmpeg.FfmpegBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenClipTest {
  private static final String THREE_FRAMES =
      """
      {"packets":[{"pts_time":"0"},{"pts_time":"0.1"},{"pts_time":"0.2"}],
      "streams":[{"codec_name":"h264","width":16,"height":8,"nb_frames":"3"}]}""";

  @TempDir Path folder;

  @Test
  void a_file_that_is_no_video_is_broken() throws IOException {
    Path clip = Files.writeString(folder.resolve("clip.mp4"), "not a video");

    assertBroken(clip, Clips.FFMPEG, "can't be opened");
  }

  @Test
  void a_missing_file_is_broken() {
    assertBroken(folder.resolve("nowhere.mp4"), Clips.FFMPEG, "can't be opened");
  }

  @Test
  void a_clip_that_was_cut_off_is_broken() throws IOException {
    Path clip = noise();
    byte[] bytes = Files.readAllBytes(clip);
    Files.write(clip, Arrays.copyOf(bytes, bytes.length * 2 / 3));

    assertBroken(clip, Clips.FFMPEG, "promises 24 frames");
  }

  @Test
  void a_clip_with_damaged_pictures_is_broken() throws IOException {
    Path clip = noise();
    byte[] bytes = Files.readAllBytes(clip);
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 4000, (byte) 0x55);
    Files.write(clip, bytes);

    assertBroken(clip, Clips.FFMPEG, "can't be decoded to its end");
  }

  @Test
  void sound_without_a_picture_is_broken() throws IOException {
    Path clip = folder.resolve("sound.mp4");
    Clips.FFMPEG.run(
        List.of("-v", "error", "-f", "lavfi", "-i", "sine=d=1", clip.toString()),
        Duration.ofSeconds(20));

    assertBroken(clip, Clips.FFMPEG, "no video frames");
  }

  @Test
  void a_decoder_that_stops_early_without_an_error_is_noticed() throws IOException {
    Ffmpeg early = program("head -c " + 2 * FakeClassifier.SIZE.rgbBytes() + " /dev/zero");

    assertBroken(folder, early, "only 2 could be decoded");
  }

  @Test
  void a_decoder_that_gives_too_much_is_noticed() throws IOException {
    Ffmpeg more = program("head -c " + 4 * FakeClassifier.SIZE.rgbBytes() + " /dev/zero");

    assertBroken(folder, more, "but more could be decoded");
  }

  @Test
  void a_decoder_that_fails_after_the_last_frame_is_noticed() throws IOException {
    String frames = "head -c " + 3 * FakeClassifier.SIZE.rgbBytes() + " /dev/zero";
    Ffmpeg failing = program(frames + "; exit 1");

    assertBroken(folder, failing, "can't be decoded to its end");
  }

  @Test
  void a_decoder_that_crashes_is_noticed() throws IOException {
    String frames = "head -c " + 3 * FakeClassifier.SIZE.rgbBytes() + " /dev/zero";
    Ffmpeg crashing = program(frames + "; kill -SEGV $$");

    assertBroken(folder, crashing, "can't be decoded to its end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit 130", "kill -KILL $$", "kill -TERM $$", "exit 255"})
  void a_killed_decoder_is_a_passing_trouble(String end) throws IOException {
    Ffmpeg killed = program(end);

    assertThatThrownBy(() -> judge(folder, killed))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("killed");
  }

  @Test
  @Timeout(30)
  void a_decoder_that_gives_nothing_any_more_is_killed() throws IOException {
    Ffmpeg stuck =
        program("head -c " + FakeClassifier.SIZE.rgbBytes() + " /dev/zero; exec sleep 60");
    var form = new FrameForm(FakeClassifier.SIZE, Resize.STRETCH);

    try (var reader = new ClipReader(folder, form, stuck, Duration.ofMillis(200))) {
      assertThatThrownBy(
              () -> {
                while (reader.next() != null) {}
              })
          .isInstanceOf(TransientFailure.class)
          .hasMessageContaining("killed");
    }
  }

  @Test
  void a_lost_answer_does_not_condemn_the_clip() throws IOException {
    Ffmpeg silent = program("exit 0");
    executable("ffprobe", "exit 0");

    assertThatThrownBy(() -> judge(folder, silent)).isInstanceOf(TransientFailure.class);
  }

  private Path noise() {
    return Clips.make(folder.resolve("noise.mp4"), new Clips.Part("ref_noise.png", 24));
  }

  private Ffmpeg program(String script) throws IOException {
    executable("ffprobe", "cat <<'E'\n" + THREE_FRAMES + "\nE");
    return FfmpegBundle.locate(Optional.of(executable("ffmpeg", script)), folder);
  }

  private Path executable(String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("can't make executable: " + file);
    }
    return file;
  }

  private static void assertBroken(Path clip, Ffmpeg ffmpeg, String sentence) {
    assertThatThrownBy(() -> judge(clip, ffmpeg))
        .hasMessageContaining(sentence)
        .asInstanceOf(InstanceOfAssertFactories.type(PermanentFailure.class))
        .extracting(PermanentFailure::code)
        .isEqualTo("artifact_broken");
  }

  private static void judge(Path clip, Ffmpeg ffmpeg) {
    var parts = new GateParts(List.of(FakeClassifier.scoring("nudity")));
    try (var gate = new FrameGate(parts, ffmpeg)) {
      gate.judge(new ClipTask(clip, Audience.GENERAL));
    }
  }
}
