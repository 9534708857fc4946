package dev.starloom.prompt.api;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls the API with exactly these bytes. */
final class Door {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Door() {}

  record Answer(int status, String mediaType, String text) {
    String id() {
      return JsonPath.from(text).get("id");
    }

    String code() {
      return JsonPath.from(text).get("error.code");
    }
  }

  /**
   * @param headers names and values in turn
   */
  static Answer create(String contentType, byte[] body, String... headers) {
    return post("/v1/videos", contentType, body, headers);
  }

  static Answer post(String path, String contentType, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
            .timeout(PATIENCE)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private static Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      String mediaType = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(response.statusCode(), mediaType, response.body());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
