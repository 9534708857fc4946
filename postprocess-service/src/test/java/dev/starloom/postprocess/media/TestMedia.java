package dev.starloom.postprocess.media;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.ffmpeg.FfmpegBundle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The bundled ffmpeg and small media made with it. */
public final class TestMedia {
  public static final Path CACHE = Path.of("target", "test-cache").toAbsolutePath();
  public static final Ffmpeg FFMPEG = FfmpegBundle.locate(Optional.empty(), CACHE);

  private TestMedia() {}

  public static MediaTool tool() {
    return new MediaTool(FFMPEG, Duration.ofMinutes(1), () -> false);
  }

  public static Path clip(Path file, String size, int fps, double seconds) {
    String source =
        "gradients=c0=0x505078:c1=0x787860:nb_colors=2:seed=1:size="
            + size
            + ":rate="
            + fps
            + ":duration="
            + seconds;
    tool()
        .run(
            List.of(
                "-f",
                "lavfi",
                "-i",
                source,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                file.toString()));
    return file;
  }

  /** The file's sound as 16 kHz mono. */
  public static float[] samples(Path file) throws java.io.IOException {
    Path raw = Files.createTempFile(file.getParent(), "samples", ".f32");
    tool()
        .run(
            List.of(
                "-i",
                file.toString(),
                "-map",
                "0:a:0",
                "-ac",
                "1",
                "-ar",
                "16000",
                "-f",
                "f32le",
                raw.toString()));
    var floats = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
    float[] samples = new float[floats.remaining() / Float.BYTES];
    floats.asFloatBuffer().get(samples);
    return samples;
  }

  /** Root mean square of 16 kHz samples between two times. */
  public static double rms(float[] samples, double from, double to) {
    int start = (int) (from * 16000);
    int end = Math.min(samples.length, (int) (to * 16000));
    double energy = 0;
    for (int i = start; i < end; i++) {
      energy += samples[i] * samples[i];
    }
    return Math.sqrt(energy / Math.max(1, end - start));
  }

  /** Mean grey of a frame, 0 to 255. */
  public static double brightness(Path video, double at) throws java.io.IOException {
    Path raw = Files.createTempFile(video.getParent(), "frame", ".gray");
    tool()
        .run(
            List.of(
                "-ss",
                Double.toString(at),
                "-i",
                video.toString(),
                "-frames:v",
                "1",
                "-pix_fmt",
                "gray",
                "-f",
                "rawvideo",
                raw.toString()));
    long sum = 0;
    byte[] pixels = Files.readAllBytes(raw);
    for (byte pixel : pixels) {
      sum += pixel & 0xFF;
    }
    return (double) sum / pixels.length;
  }
}
