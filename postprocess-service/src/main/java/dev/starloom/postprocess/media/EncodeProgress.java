package dev.starloom.postprocess.media;

import java.io.InputStream;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far an encode is, from ffmpeg's own machine-readable report. */
final class EncodeProgress {
  /** Makes ffmpeg write its report to stdout, twice a second. */
  static final List<String> ARGUMENTS = List.of("-progress", "pipe:1", "-stats_period", "0.5");

  private static final Pattern MADE = Pattern.compile("out_time_us=(\\d+)");
  private static final double MICROS = 1e6;

  private final double seconds;
  private volatile double made;

  /**
   * @param seconds length of what is made; 0 if it is not known
   */
  EncodeProgress(InputStream report, double seconds) {
    this.seconds = seconds;
    Report.lines(report, this::read);
  }

  private void read(String line) {
    Matcher time = MADE.matcher(line);
    if (time.matches()) {
      made = Double.parseDouble(time.group(1)) / MICROS;
    }
  }

  /** Says it once there is something to say. */
  void report(DoubleConsumer fraction) {
    if (seconds > 0 && made > 0) {
      fraction.accept(Math.min(1, made / seconds));
    }
  }
}
