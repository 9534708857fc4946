package dev.starloom.postprocess.film;

import dev.starloom.postprocess.delivery.DeliveredFile;
import dev.starloom.postprocess.media.TestMedia;
import dev.starloom.postprocess.sound.Loudness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The stems of a finished film, measured with ffmpeg's own meter. */
record HeardStems(Path speech, Path background) {
  private static final double FRAME = 0.05;

  /** Against the loudest frame: -30 dB. */
  private static final double AUDIBLE = 0.03;

  private static final double PAUSE = 0.3;
  private static final double SHORTEST = 0.5;

  static HeardStems of(Film film) {
    return new HeardStems(file(film, "stem-speech.flac"), file(film, "stem-background.flac"));
  }

  private static Path file(Film film, String name) {
    return film.further().stream()
        .filter(file -> file.name().equals(name))
        .map(DeliveredFile::file)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name));
  }

  /** When somebody speaks, as the energy of the speech says: beginning and end in seconds. */
  List<double[]> lines() throws IOException {
    float[] samples = TestMedia.samples(speech);
    int frames = (int) (samples.length / 16000.0 / FRAME);
    double[] level = new double[frames];
    double loudest = 0;
    for (int i = 0; i < frames; i++) {
      level[i] = TestMedia.rms(samples, i * FRAME, (i + 1) * FRAME);
      loudest = Math.max(loudest, level[i]);
    }
    var lines = new ArrayList<double[]>();
    for (int i = 0; i < frames; i++) {
      if (level[i] > AUDIBLE * loudest) {
        grow(lines, i * FRAME);
      }
    }
    return lines.stream().filter(line -> line[1] - line[0] > SHORTEST).toList();
  }

  private static void grow(List<double[]> lines, double at) {
    double[] last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    if (last == null || at - last[1] > PAUSE) {
      lines.add(new double[] {at, at + FRAME});
    } else {
      last[1] = at + FRAME;
    }
  }

  /** By how many LU the background is below the speech in each line. */
  List<Double> depths() throws IOException {
    return lines().stream()
        .map(line -> loudness(speech, line) - loudness(background, line))
        .toList();
  }

  private static double loudness(Path file, double[] span) {
    String meter =
        String.format(
            Locale.ROOT,
            "atrim=%.2f:%.2f,asetpts=PTS-STARTPTS,%s",
            span[0],
            span[1],
            Loudness.METER);
    String report = TestMedia.tool().run(List.of("-i", "" + file, "-af", meter, "-f", "null", "-"));
    return Loudness.read(report).integrated();
  }

  /** Both together, as an editor lays them over each other. */
  Path together(Path folder) {
    Path sum = folder.resolve("together.wav");
    String graph = "amix=inputs=2:normalize=0";
    TestMedia.tool()
        .run(List.of("-i", "" + speech, "-i", "" + background, "-filter_complex", graph, "" + sum));
    return sum;
  }
}
