package dev.starloom.safety.frame;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.ffmpeg.FfmpegBundle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes small clips of still pictures, 24 frames a second. */
public final class Clips {
  static final Ffmpeg FFMPEG =
      FfmpegBundle.locate(
          Optional.empty(), Path.of(System.getProperty("java.io.tmpdir"), "starloom-tools"));
  static final int FPS = 24;

  private Clips() {}

  /** A part of a clip: a picture of the test resources, shown for some frames. */
  public record Part(String picture, int frames) {}

  public static Path make(Path target, Part... parts) {
    var arguments = new ArrayList<String>(List.of("-v", "error"));
    var filter = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      arguments.addAll(
          List.of("-framerate", "" + FPS, "-loop", "1", "-i", path(parts[i].picture())));
      filter.append(
          "[%d]trim=end_frame=%d,scale=416:240,setsar=1,format=yuv420p[p%d];"
              .formatted(i, parts[i].frames(), i));
    }
    for (int i = 0; i < parts.length; i++) {
      filter.append("[p").append(i).append(']');
    }
    filter.append("concat=n=").append(parts.length);
    arguments.addAll(
        List.of(
            "-filter_complex",
            filter.toString(),
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-crf",
            "20",
            "-movflags",
            "+faststart",
            target.toString()));
    FFMPEG.run(arguments, Duration.ofSeconds(30));
    return target;
  }

  private static String path(String picture) {
    return Path.of("src/test/resources/frames", picture).toAbsolutePath().toString();
  }
}
