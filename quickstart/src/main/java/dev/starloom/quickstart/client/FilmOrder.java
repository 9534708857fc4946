package dev.starloom.quickstart.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.starloom.quickstart.launch.Progress;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Orders one film and waits for its end, showing how far it is. */
public final class FilmOrder {
  private static final long POLL_MILLIS = 400;

  private final Api api;

  public FilmOrder(Api api) {
    this.api = api;
  }

  /** The record of the story at its end, or when a person has to decide. */
  public JsonNode place(ObjectNode request) {
    return await(api.create(request, UUID.randomUUID().toString()), "");
  }

  /**
   * The same for a film that was ordered.
   *
   * @param label stands before the progress
   */
  public JsonNode await(JsonNode ordered, String label) {
    JsonNode video = ordered;
    while (!settled(video)) {
      Progress.show(label + ProgressLine.of(video));
      try {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return video;
      }
      video = api.read(video.path("id").asText());
    }
    return video;
  }

  private static boolean settled(JsonNode video) {
    String status = video.path("status").asText();
    return status.equals("completed")
        || status.equals("failed")
        || video.path("stage").asText().equals("reviewing");
  }
}
