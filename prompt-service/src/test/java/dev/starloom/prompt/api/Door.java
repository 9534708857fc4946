package dev.starloom.prompt.api;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
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
    return post(path, contentType, BodyPublishers.ofByteArray(body), headers);
  }

  /** In chunks, so that nobody knows the length before the end. */
  static Answer stream(String path, String contentType, byte[] body) {
    return post(
        path, contentType, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
  }

  static Answer get(String path) {
    return send(request(path).GET().build());
  }

  private static Answer post(
      String path, String contentType, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", contentType).POST(body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
        .version(HttpClient.Version.HTTP_1_1)
        .timeout(PATIENCE);
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
