package dev.starloom.postprocess.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.starloom.platform.json.Json;
import dev.starloom.postprocess.media.MediaTool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is in a film, as ffprobe says. */
record Streams(List<Streams.Stream> streams) {
  /**
   * @param startTime in seconds, as text
   * @param duration in seconds, as text
   */
  record Stream(
      @JsonProperty("codec_type") String kind,
      @JsonProperty("codec_name") String codec,
      @JsonProperty("start_time") String startTime,
      String duration) {
    double start() {
      return startTime == null ? 0 : Double.parseDouble(startTime);
    }

    double seconds() {
      return duration == null ? 0 : Double.parseDouble(duration);
    }
  }

  static Streams of(Path video, MediaTool tool) {
    String json =
        tool.probe(
            List.of(
                "-v",
                "error",
                "-of",
                "json",
                "-show_entries",
                "stream=codec_type,codec_name,start_time,duration",
                video.toString()));
    return Json.read(json.getBytes(StandardCharsets.UTF_8), Streams.class);
  }

  /** The first of a kind: {@code video}, {@code audio} or {@code subtitle}. */
  Optional<Stream> first(String kind) {
    return streams.stream().filter(stream -> stream.kind().equals(kind)).findFirst();
  }
}
