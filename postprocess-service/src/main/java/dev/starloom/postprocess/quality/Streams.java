package dev.starloom.postprocess.quality;

import dev.starloom.platform.json.Json;
import dev.starloom.postprocess.media.MediaTool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is in a film, as ffprobe says. */
record Streams(List<Streams.Stream> streams) {
  /**
   * @param start_time in seconds, as text
   * @param duration in seconds, as text
   */
  record Stream(String codec_type, String codec_name, String start_time, String duration) {
    double start() {
      return start_time == null ? 0 : Double.parseDouble(start_time);
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
    return streams.stream().filter(stream -> kind.equals(stream.codec_type())).findFirst();
  }
}
