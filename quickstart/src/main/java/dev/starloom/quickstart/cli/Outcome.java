package dev.starloom.quickstart.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Why there is no film, for people. */
final class Outcome {
  private Outcome() {}

  static String whyNot(JsonNode video) {
    if (video.path("stage").asText().equals("reviewing")) {
      return "The film waits for a reviewer: POST {\"decision\":\"approve\"} to /v1/videos/"
          + video.path("id").asText()
          + "/review of the running system.";
    }
    JsonNode error = video.path("error");
    return error.path("message").asText() + " (" + error.path("code").asText() + ")";
  }
}
