package dev.starloom.postprocess.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Processor time of runs, as ffmpeg itself reports it at their ends. */
final class Spent {
  private static final Pattern BENCH = Pattern.compile("bench: utime=([\\d.]+)s stime=([\\d.]+)s");

  private double seconds;

  void add(String report) {
    Matcher bench = BENCH.matcher(report);
    while (bench.find()) {
      seconds += Double.parseDouble(bench.group(1)) + Double.parseDouble(bench.group(2));
    }
  }

  double seconds() {
    return seconds;
  }
}
