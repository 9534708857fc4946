package dev.starloom.safety.frame;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.platform.failure.PermanentFailure;
import java.util.Locale;

/** Holds what ffprobe says of a clip against the limits and against itself. */
final class ClipCheck {
  /** How far the promised length may be from what the frames span; containers round it. */
  private static final double TOLERANCE_SECONDS = 0.5;

  private final JsonNode streams;
  private final JsonNode video;
  private final double fileSeconds;
  private final ClipLimits limits;

  ClipCheck(JsonNode facts, ClipLimits limits) {
    this.streams = facts.path("streams");
    this.video = streams.path(0);
    this.fileSeconds = facts.path("format").path("duration").asDouble();
    this.limits = limits;
  }

  /**
   * @param seconds presentation times, ascending; one more than the limit where there are more
   */
  void check(double[] seconds) {
    if (streams.isEmpty() || seconds.length == 0) {
      throw wrong("The clip has no video frames.");
    }
    if (streams.size() > 1) {
      throw wrong("The clip holds %d videos; only one can be shown.", streams.size());
    }
    checkForm();
    checkLength(seconds);
    int promised = video.path("nb_frames").asInt(seconds.length);
    if (promised != seconds.length) {
      throw wrong("The clip promises %d frames but holds %d.", promised, seconds.length);
    }
    checkSpan(seconds);
  }

  private void checkForm() {
    String codec = video.path("codec_name").asText("unknown");
    if (!limits.codecs().contains(codec)) {
      throw wrong("The clip's codec is %s; these are looked at: %s.", codec, limits.codecs());
    }
    int width = video.path("width").asInt();
    int height = video.path("height").asInt();
    if (width < 1 || height < 1 || (long) width * height > ClipLimits.PIXELS) {
      throw wrong("Pictures of %dx%d can't be looked at.", width, height);
    }
  }

  private void checkLength(double[] seconds) {
    double longest = Math.max(fileSeconds, video.path("duration").asDouble());
    if (longest > limits.seconds()) {
      throw wrong(
          "The clip lasts %.0f seconds; at most %.0f are looked at.", longest, limits.seconds());
    }
    int promised = video.path("nb_frames").asInt();
    if (Math.max(promised, seconds.length) > limits.frames()) {
      throw wrong("The clip has more than the %d frames that are looked at.", limits.frames());
    }
  }

  /** A container that names no length of its video promises nothing. */
  private void checkSpan(double[] seconds) {
    double promised = video.path("duration").asDouble();
    double span = seconds[seconds.length - 1] - seconds[0];
    double frame = seconds.length > 1 ? span / (seconds.length - 1) : promised;
    if (promised > 0 && Math.abs(promised - span - frame) > TOLERANCE_SECONDS) {
      throw wrong(
          "The clip promises %.2f seconds but its frames span %.2f.", promised, span + frame);
    }
    if (span > limits.seconds()) {
      throw wrong(
          "The clip lasts %.0f seconds; at most %.0f are looked at.", span, limits.seconds());
    }
  }

  private static PermanentFailure wrong(String sentence, Object... values) {
    return ClipFacts.broken(String.format(Locale.ROOT, sentence, values), null);
  }
}
