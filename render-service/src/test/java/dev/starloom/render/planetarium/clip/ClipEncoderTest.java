package dev.starloom.render.planetarium.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.ffmpeg.FfmpegBundle;
import dev.starloom.render.planetarium.frame.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClipEncoderTest {
  /** More than a pipe holds. */
  private static final Picture FRAME = Picture.yuv(320, 180);

  @TempDir Path folder;

  @Test
  void an_encoder_that_hangs_is_destroyed_and_a_transient_failure() throws IOException {
    try (var encoder = encoder("exec sleep 100", Duration.ofMillis(500))) {
      assertThatThrownBy(() -> encoder.accept(FRAME))
          .isInstanceOf(TransientFailure.class)
          .hasMessageContaining("took no frame");
    }
  }

  @Test
  void an_encoder_that_ended_is_not_called_hung() throws IOException {
    try (var encoder = encoder("echo no space >&2; exit 1", Duration.ofSeconds(10))) {
      assertThatThrownBy(() -> encoder.accept(FRAME))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no space");
    }
  }

  @Test
  void a_long_clip_outlives_the_patience_for_one_frame() throws Exception {
    try (var encoder = encoder("exec cat >" + folder.resolve("raw"), Duration.ofMillis(400))) {
      for (int i = 0; i < 3; i++) {
        encoder.accept(FRAME);
        TimeUnit.MILLISECONDS.sleep(250);
      }
    }
    assertThat(Files.size(folder.resolve("raw"))).isEqualTo(3L * FRAME.bytes().length);
  }

  private ClipEncoder encoder(String script, Duration patience) throws IOException {
    Path program = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\n" + script + "\n");
    if (!program.toFile().setExecutable(true)) {
      throw new IOException("can't make executable: " + program);
    }
    Ffmpeg ffmpeg = FfmpegBundle.locate(Optional.of(program), folder);
    return new ClipEncoder(ffmpeg, folder.resolve("clip.mp4"), 320, 180, 24, patience);
  }
}
