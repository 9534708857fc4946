package dev.starloom.safety.frame;

import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes a picture of one frame of a clip, larger than what a classifier sees. */
final class EvidenceCamera {
  private final Ffmpeg ffmpeg;

  EvidenceCamera(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  byte[] png(Path clip, int frame) {
    return picture(clip, frame, "png");
  }

  byte[] jpeg(Path clip, int frame) {
    return picture(clip, frame, "mjpeg");
  }

  private byte[] picture(Path clip, int frame, String codec) {
    Process process = ffmpeg.start(arguments(clip, frame, codec));
    var errors = StderrTail.of(process);
    try (var out = process.getInputStream()) {
      byte[] picture = out.readAllBytes();
      int exitCode = process.waitFor();
      if (exitCode != 0 || picture.length == 0) {
        throw new TransientFailure("no picture of frame " + frame, errors.asCause(exitCode));
      }
      return picture;
    } catch (IOException e) {
      throw new TransientFailure("no picture of frame " + frame, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while a picture was taken", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> arguments(Path clip, int frame, String codec) {
    String pick = "select=eq(n\\,%d),scale=min(640\\,iw):-2".formatted(frame);
    return List.of(
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
        codec,
        "pipe:1");
  }
}
