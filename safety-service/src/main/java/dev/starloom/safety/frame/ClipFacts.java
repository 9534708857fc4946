package dev.starloom.safety.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.ffmpeg.FfmpegException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a clip's container promises about its video.
 *
 * @param seconds presentation time of each frame, ascending
 */
record ClipFacts(double[] seconds) {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 3;

  int frames() {
    return seconds.length;
  }

  /**
   * Reads no more of a clip than its limits allow, however long it is.
   *
   * @throws PermanentFailure {@code artifact_broken} if there is no video to look at, if it is
   *     beyond the limits, or contradicts itself
   * @throws TransientFailure if the program gave no answer
   */
  static ClipFacts of(Path clip, Ffmpeg ffmpeg, ClipLimits limits) {
    JsonNode facts = answer(clip, ffmpeg, limits.frames() + 1);
    double[] seconds =
        StreamSupport.stream(facts.path("packets").spliterator(), false)
            .mapToDouble(packet -> packet.path("pts_time").asDouble())
            .sorted()
            .toArray();
    new ClipCheck(facts, limits).check(seconds);
    return new ClipFacts(seconds);
  }

  /**
   * An answer is never blank. A blank one was lost on its way, because the pipe of a program that
   * has just ended may be closed before it is read, and must not condemn the clip.
   */
  private static JsonNode answer(Path clip, Ffmpeg ffmpeg, int packets) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      String json = probe(clip, ffmpeg, packets);
      if (!json.isBlank()) {
        return parse(json);
      }
    }
    throw new TransientFailure("ffprobe gave no answer", null);
  }

  private static String probe(Path clip, Ffmpeg ffmpeg, int packets) {
    var arguments =
        List.of(
            "-v",
            "error",
            "-select_streams",
            "v",
            "-read_intervals",
            "%+#" + packets,
            "-show_entries",
            "format=duration:stream=codec_name,width,height,nb_frames,duration:packet=pts_time",
            "-of",
            "json",
            clip.toString());
    try {
      return ffmpeg.probe(arguments, LIMIT);
    } catch (FfmpegException e) {
      throw broken("The clip can't be opened as a video.", e);
    }
  }

  private static JsonNode parse(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw broken("The clip's structure can't be read.", e);
    }
  }

  static PermanentFailure broken(String sentence, Throwable cause) {
    return new PermanentFailure(FailureCodes.ARTIFACT_BROKEN, sentence, cause);
  }
}
