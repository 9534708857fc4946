package dev.starloom.safety.frame;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The frames of a clip, decoded one after the other through a pipe. For one thread; has to be
 * closed, which ends the decoder.
 */
final class ClipReader implements AutoCloseable {
  /** A decoder that takes longer than a minute and a quarter of a second a frame is stuck. */
  private static final long LIMIT_SECONDS = 60;

  private static final int SLOWEST_PER_SECOND = 4;

  private final Process decoder;
  private final InputStream pixels;
  private final StderrTail errors;
  private final int frameBytes;

  /**
   * @param frames how many are expected
   */
  ClipReader(Path clip, FrameForm form, int frames, Ffmpeg ffmpeg) {
    this(clip, form, ffmpeg, Duration.ofSeconds(LIMIT_SECONDS + frames / SLOWEST_PER_SECOND));
  }

  /**
   * @param limit for all frames together; the decoder is killed then
   */
  ClipReader(Path clip, FrameForm form, Ffmpeg ffmpeg, Duration limit) {
    decoder = ffmpeg.start(arguments(clip, form));
    pixels = decoder.getInputStream();
    errors = StderrTail.of(decoder);
    frameBytes = form.size().rgbBytes();
    decoder.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).exceptionally(this::stop);
  }

  /**
   * Passthrough, or frames would be doubled and dropped to even out their distances. One thread
   * decodes faster than frames are looked at, and takes a tenth less than several.
   */
  private static List<String> arguments(Path clip, FrameForm form) {
    return List.of(
        "-v",
        "error",
        "-xerror",
        "-err_detect",
        "explode",
        "-threads",
        "1",
        "-i",
        clip.toString(),
        "-map",
        "0:v:0",
        "-vf",
        form.filter(),
        "-fps_mode",
        "passthrough",
        "-pix_fmt",
        "rgb24",
        "-f",
        "rawvideo",
        "pipe:1");
  }

  private Process stop(Throwable timeout) {
    return decoder.destroyForcibly();
  }

  /**
   * The next frame as packed RGB, or null behind the last one.
   *
   * @throws dev.starloom.platform.failure.PermanentFailure {@code artifact_broken} if the clip
   *     can't be decoded to its end
   */
  byte[] next() {
    try {
      byte[] frame = pixels.readNBytes(frameBytes);
      if (frame.length == frameBytes) {
        return frame;
      }
      checkEnd(decoder.waitFor(), frame.length);
      return null;
    } catch (IOException e) {
      throw new TransientFailure("the decoder's output can't be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while a clip was decoded", e);
    }
  }

  private void checkEnd(int exitCode, int restBytes) {
    if (Ffmpeg.endedBySignal(exitCode)) {
      throw new TransientFailure("the decoder was killed, exit code " + exitCode, null);
    }
    if (exitCode != 0 || restBytes != 0) {
      throw ClipFacts.broken("The clip can't be decoded to its end.", errors.asCause(exitCode));
    }
  }

  @Override
  public void close() {
    decoder.destroyForcibly();
  }
}
