package dev.starloom.postprocess.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the spans that ffmpeg's detectors report. */
final class Reported {
  private static final String NUMBER = ":\\s*(-?[\\d.]+)";

  private Reported() {}

  /**
   * @param what as the detector names it, such as {@code freeze}
   * @param end of a span that lasts until the film is over: of such a one some detectors report the
   *     start only
   */
  static List<Span> spans(String what, String report, double end) {
    Matcher word = Pattern.compile(what + "_(start|end)" + NUMBER).matcher(report);
    var spans = new ArrayList<Span>();
    double start = Double.NaN;
    while (word.find()) {
      double time = Double.parseDouble(word.group(2));
      if (word.group(1).equals("start")) {
        start = Math.max(0, time);
      } else if (!Double.isNaN(start)) {
        spans.add(new Span(start, time));
        start = Double.NaN;
      }
    }
    if (!Double.isNaN(start)) {
      spans.add(new Span(start, end));
    }
    return spans;
  }
}
