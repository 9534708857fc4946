package dev.starloom.postprocess.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the cues of a WebVTT file follow each other. */
final class CueOrder {
  private static final String TIME = "(?:(\\d+):)?(\\d\\d):(\\d\\d\\.\\d{3})";
  private static final Pattern CUE = Pattern.compile("(?m)^" + TIME + " --> " + TIME);

  /** Half of the last digit. */
  private static final double ROUNDING = 0.0005;

  private CueOrder() {}

  static List<String> faults(Path webVtt, double seconds) throws IOException {
    var faults = new ArrayList<String>();
    Matcher cue = CUE.matcher(Files.readString(webVtt));
    double free = 0;
    for (int number = 1; cue.find(); number++) {
      var span = new Span(time(cue, 1), time(cue, 4));
      if (!(span.end() > span.start()) || span.end() > seconds + ROUNDING) {
        faults.add("Subtitle " + number + " is at no time of the film: " + span + ".");
      }
      if (span.start() < free - ROUNDING) {
        faults.add(
            "Subtitle " + number + " begins before the one before it is over: " + span + ".");
      }
      free = span.end();
    }
    return faults;
  }

  private static double time(Matcher cue, int group) {
    String hours = cue.group(group);
    double minutes = Double.parseDouble(cue.group(group + 1));
    return (hours == null ? 0 : Double.parseDouble(hours) * 3600)
        + minutes * 60
        + Double.parseDouble(cue.group(group + 2));
  }
}
