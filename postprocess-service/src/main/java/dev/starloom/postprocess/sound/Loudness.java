package dev.starloom.postprocess.sound;

import dev.starloom.postprocess.media.MediaTool;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loudness of a file after EBU R 128.
 *
 * @param integrated in LUFS; -70 where everything is silent
 * @param truePeak in dBTP
 */
public record Loudness(double integrated, double truePeak) {
  public static final double TARGET = -16;
  public static final double TOLERANCE = 0.5;
  public static final double MAX_TRUE_PEAK = -1;

  /** The filter whose report {@link #read} reads. */
  public static final String METER = "ebur128=peak=true:framelog=quiet";

  /** The gate of R 128: nothing quieter is counted. */
  private static final double SILENCE = -70;

  private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(-?[\\d.]+|-inf|nan) LUFS");
  private static final Pattern PEAK = Pattern.compile("Peak:\\s+(-?[\\d.]+|-inf|nan) dBFS");

  public static Loudness of(Path file, MediaTool tool) {
    String report =
        tool.run(List.of("-i", file.toString(), "-map", "0:a:0", "-af", METER, "-f", "null", "-"));
    return read(report);
  }

  /** What the meter reported at the end of a run. */
  public static Loudness read(String report) {
    return new Loudness(last(INTEGRATED, report), last(PEAK, report));
  }

  private static double last(Pattern pattern, String report) {
    Matcher matcher = pattern.matcher(report);
    String number = null;
    while (matcher.find()) {
      number = matcher.group(1);
    }
    if (number == null) {
      throw new IllegalStateException("no loudness in the report: " + report);
    }
    return number.matches("-inf|nan") ? SILENCE : Double.parseDouble(number);
  }

  public boolean silent() {
    return integrated <= SILENCE;
  }

  public boolean onTarget() {
    return Math.abs(integrated - TARGET) <= TOLERANCE && truePeak <= MAX_TRUE_PEAK;
  }
}
