package dev.starloom.quickstart;

import dev.starloom.platform.ffmpeg.Ffmpeg;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Measures a film: streams, pixels, sound. */
final class FilmCheck {
  private static final int WIDTH = 64;
  private static final int HEIGHT = 36;
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final Ffmpeg ffmpeg;
  private final Path film;

  FilmCheck(Ffmpeg ffmpeg, Path film) {
    this.ffmpeg = ffmpeg;
    this.film = film;
  }

  /** One line a stream: codec, type and, for the picture, its size. */
  String streams() {
    return ffmpeg.probe(
        List.of(
            "-v",
            "error",
            "-show_entries",
            "stream=codec_name,codec_type,width,height,r_frame_rate",
            "-of",
            "compact",
            film.toString()),
        LIMIT);
  }

  double seconds() {
    return Double.parseDouble(
        ffmpeg
            .probe(
                List.of(
                    "-v",
                    "error",
                    "-show_entries",
                    "format=duration",
                    "-of",
                    "csv=p=0",
                    film.toString()),
                LIMIT)
            .strip());
  }

  /** Mean brightness, 0 to 255, of one small grey picture a second. */
  List<byte[]> pictures() throws IOException, InterruptedException {
    Process process =
        ffmpeg.start(
            List.of(
                "-v",
                "error",
                "-i",
                film.toString(),
                "-vf",
                "fps=1,scale=" + WIDTH + ":" + HEIGHT + ",format=gray",
                "-f",
                "rawvideo",
                "pipe:1"));
    var pictures = new ArrayList<byte[]>();
    try (InputStream in = process.getInputStream()) {
      byte[] picture = in.readNBytes(WIDTH * HEIGHT);
      while (picture.length == WIDTH * HEIGHT) {
        pictures.add(picture);
        picture = in.readNBytes(WIDTH * HEIGHT);
      }
    }
    process.waitFor();
    return pictures;
  }

  static double mean(byte[] picture) {
    double sum = 0;
    for (byte b : picture) {
      sum += b & 0xFF;
    }
    return sum / picture.length;
  }

  /** Mean absolute difference of two pictures. */
  static double difference(byte[] a, byte[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs((a[i] & 0xFF) - (b[i] & 0xFF));
    }
    return sum / a.length;
  }

  /** Integrated loudness in LUFS. */
  double loudness() {
    String report =
        ffmpeg.run(
            List.of("-nostats", "-i", film.toString(), "-af", "ebur128", "-f", "null", "-"), LIMIT);
    String summary = report.substring(report.lastIndexOf("Integrated loudness:"));
    return Double.parseDouble(summary.replaceAll("(?s).*?I:\\s*(-?[\\d.]+) LUFS.*", "$1"));
  }
}
