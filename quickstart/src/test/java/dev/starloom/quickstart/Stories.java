package dev.starloom.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Orders small films over HTTP and follows them. */
final class Stories {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final CommandLineRun starloom;

  Stories(CommandLineRun starloom) {
    this.starloom = starloom;
  }

  String order(String prompt) throws IOException, InterruptedException {
    return order(prompt, Map.of());
  }

  /** The id of a story of six seconds, with more fields of its request. */
  String order(String prompt, Map<String, ?> more) throws IOException, InterruptedException {
    var body = new HashMap<String, Object>(more);
    body.put("prompt", prompt);
    body.put("size", "320x180");
    body.put("seconds", 6);
    var answer = post("/v1/videos", body);
    assertThat(answer.statusCode()).isEqualTo(202);
    return JSON.readTree(answer.body()).path("id").asText();
  }

  /** Answers for a reviewer. */
  void decide(String id, Map<String, ?> decision) throws IOException, InterruptedException {
    assertThat(post("/v1/videos/" + id + "/review", decision).statusCode()).isEqualTo(204);
  }

  JsonNode of(String id) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(uri("/v1/videos/" + id)).build();
    return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  void awaitStage(String id, String stage) {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> stageOf(id), stage::equals);
  }

  /** Empty while the service is away. */
  private String stageOf(String id) throws InterruptedException {
    try {
      return of(id).path("stage").asText();
    } catch (IOException e) {
      return "";
    }
  }

  private HttpResponse<String> post(String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create(starloom.running().url() + path);
  }
}
