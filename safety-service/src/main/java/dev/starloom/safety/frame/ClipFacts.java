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
   * @throws PermanentFailure {@code artifact_broken} if there is no video to look at
   * @throws TransientFailure if the program gave no answer
   */
  static ClipFacts of(Path clip, Ffmpeg ffmpeg) {
    JsonNode facts = answer(clip, ffmpeg);
    double[] seconds =
        StreamSupport.stream(facts.path("packets").spliterator(), false)
            .mapToDouble(packet -> packet.path("pts_time").asDouble())
            .sorted()
            .toArray();
    int promised = facts.path("streams").path(0).path("nb_frames").asInt(seconds.length);
    if (promised != seconds.length) {
      throw broken(
          "The clip promises " + promised + " frames but holds " + seconds.length + ".", null);
    }
    if (promised == 0) {
      throw broken("The clip has no video frames.", null);
    }
    return new ClipFacts(seconds);
  }

  /**
   * An answer is never blank. A blank one was lost on its way, because the pipe of a program that
   * has just ended may be closed before it is read, and must not condemn the clip.
   */
  private static JsonNode answer(Path clip, Ffmpeg ffmpeg) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      String json = probe(clip, ffmpeg);
      if (!json.isBlank()) {
        return parse(json);
      }
    }
    throw new TransientFailure("ffprobe gave no answer", null);
  }

  private static String probe(Path clip, Ffmpeg ffmpeg) {
    var arguments =
        List.of(
            "-v",
            "error",
            "-select_streams",
            "v:0",
            "-show_entries",
            "stream=nb_frames:packet=pts_time",
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
    return new PermanentFailure(
        FailureCodes.ARTIFACT_BROKEN, sentence + " It has to be rendered again.", cause);
  }
}
