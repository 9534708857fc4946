package dev.starloom.postprocess.film;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.ffmpeg.FfmpegException;
import dev.starloom.postprocess.media.MediaTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A rendered shot as it is, which may differ from what was asked for.
 *
 * @param width of the picture as it is shown upright with square pixels
 * @param height the same
 * @param fps pictures a second, on average
 * @param seconds length of its video
 * @param graded whether it has the colours of its style already
 * @param plain whether it is what the film is: H.264, 8 bits, 4:2:0, square pixels, upright, at a
 *     steady rate
 */
record Clip(
    Path file, int width, int height, double fps, double seconds, boolean graded, boolean plain) {
  private static final String FIELDS =
      "stream=codec_name,width,height,pix_fmt,sample_aspect_ratio,r_frame_rate,avg_frame_rate"
          + ",duration:stream_disposition=attached_pic:stream_side_data=rotation"
          + ":format=duration:format_tags=comment";

  static Clip inspect(Path file, int shot, MediaTool tool) {
    if (!Files.isRegularFile(file)) {
      throw broken(shot, null);
    }
    try {
      var question = new ArrayList<>(List.of("-v", "error", "-select_streams", "v:0"));
      question.addAll(List.of("-show_entries", FIELDS, "-of", "default=noprint_wrappers=1"));
      question.add(file.toString());
      String report = tool.probe(question);
      return ClipReport.read(file, fields(report));
    } catch (FfmpegException | IllegalArgumentException e) {
      throw broken(shot, e);
    }
  }

  /** What is known; the first of two values of a name is the video's own. */
  private static Map<String, String> fields(String report) {
    return report
        .lines()
        .filter(line -> line.contains("=") && !line.endsWith("=N/A"))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(field -> field[0], field -> field[1], (first, again) -> first));
  }

  private static PermanentFailure broken(int shot, Throwable cause) {
    String sentence = "The clip of shot " + (shot + 1) + " is missing or can't be read.";
    return new PermanentFailure(FailureCodes.ARTIFACT_BROKEN, sentence, cause);
  }
}
