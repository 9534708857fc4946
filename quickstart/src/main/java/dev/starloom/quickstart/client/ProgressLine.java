package dev.starloom.quickstart.client;

import com.fasterxml.jackson.databind.JsonNode;

/** One line that says where a story is. */
final class ProgressLine {
  private ProgressLine() {}

  static String of(JsonNode video) {
    String stage = video.path("stage").asText();
    int percent = video.path("progress").asInt();
    int total = video.path("shotsTotal").asInt();
    return switch (stage) {
      case "submitted" -> "reading the prompt …";
      case "admitted" -> "prompt is fine, writing the storyboard …";
      case "storyboarded" -> "storyboard is written, reading it once more …";
      case "screened" -> String.format("%3d %%  speaking the narration", percent);
      case "rendering" ->
          String.format(
              "%3d %%  rendering, %d of %d shots done",
              percent, video.path("shotsDone").asInt(), total);
      case "reviewing" -> "waiting for a reviewer";
      case "assembling" -> String.format("%3d %%  music, subtitles, film", percent);
      default -> stage;
    };
  }
}
