package dev.starloom.postprocess.film;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.ffmpeg.FfmpegException;
import dev.starloom.postprocess.media.MediaTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A rendered shot as it is, which may differ from what was asked for.
 *
 * @param seconds length of its video
 * @param fps as {@code 24/1}
 * @param graded whether it has the colours of its style already
 */
record Clip(Path file, int width, int height, String fps, double seconds, boolean graded) {
  /** What the comment of a clip says whose engine gave it the colours of its style. */
  private static final String GRADED = "graded";

  static Clip inspect(Path file, int shot, MediaTool tool) {
    if (!Files.isRegularFile(file)) {
      throw broken(shot, null);
    }
    try {
      String report =
          tool.probe(
              List.of(
                  "-v",
                  "error",
                  "-select_streams",
                  "v:0",
                  "-show_entries",
                  "stream=width,height,r_frame_rate:format=duration:format_tags=comment",
                  "-of",
                  "default=noprint_wrappers=1",
                  file.toString()));
      return read(file, fields(report));
    } catch (FfmpegException | IllegalArgumentException e) {
      throw broken(shot, e);
    }
  }

  private static Map<String, String> fields(String report) {
    return report
        .lines()
        .filter(line -> line.contains("="))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(field -> field[0], field -> field[1], (first, again) -> first));
  }

  private static Clip read(Path file, Map<String, String> fields) {
    if (!fields.keySet().containsAll(List.of("width", "height", "r_frame_rate", "duration"))) {
      throw new IllegalArgumentException("no video in " + file.getFileName());
    }
    double seconds = Double.parseDouble(fields.get("duration"));
    if (!(seconds > 0)) {
      throw new IllegalArgumentException("an empty video: " + file.getFileName());
    }
    return new Clip(
        file,
        Integer.parseInt(fields.get("width")),
        Integer.parseInt(fields.get("height")),
        fields.get("r_frame_rate"),
        seconds,
        GRADED.equals(fields.get("TAG:comment")));
  }

  private static PermanentFailure broken(int shot, Throwable cause) {
    String sentence = "The clip of shot " + (shot + 1) + " is missing or can't be read.";
    return new PermanentFailure(FailureCodes.ARTIFACT_BROKEN, sentence, cause);
  }
}
