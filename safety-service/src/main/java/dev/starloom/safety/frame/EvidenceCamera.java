package dev.starloom.safety.frame;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes a picture of one frame for a reviewer, larger than what a classifier sees. */
final class EvidenceCamera {
  private static final int KEEP = 8;

  private final Ffmpeg ffmpeg;

  EvidenceCamera(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** At most this many of a clip's hits are worth a picture. */
  static int most() {
    return KEEP;
  }

  byte[] png(Path clip, int frame) {
    String pick = "select=eq(n\\,%d),scale=min(640\\,iw):-2".formatted(frame);
    Process process =
        ffmpeg.start(
            List.of(
                "-v",
                "error",
                "-i",
                clip.toString(),
                "-map",
                "0:v:0",
                "-vf",
                pick,
                "-frames:v",
                "1",
                "-f",
                "image2pipe",
                "-c:v",
                "png",
                "pipe:1"));
    var errors = StderrTail.of(process);
    try (var out = process.getInputStream()) {
      byte[] png = out.readAllBytes();
      int exitCode = process.waitFor();
      if (exitCode != 0 || png.length == 0) {
        throw new TransientFailure("no picture of frame " + frame, errors.asCause(exitCode));
      }
      return png;
    } catch (IOException e) {
      throw new TransientFailure("no picture of frame " + frame, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while a picture was taken", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
