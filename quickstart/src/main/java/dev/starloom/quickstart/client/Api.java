package dev.starloom.quickstart.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** The REST API as the command line uses it. Survives a restart of the service in between. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ATTEMPTS = 40;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String url;

  /**
   * @param url base of the API, such as {@code http://127.0.0.1:8080}
   */
  public Api(String url) {
    this.url = url;
  }

  /**
   * Creates a story. Repeating it with the same key is safe.
   *
   * @throws Refused if the request is refused
   */
  public JsonNode create(ObjectNode request, String idempotencyKey) {
    return json(
        HttpRequest.newBuilder(URI.create(url + "/v1/videos"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
            .build());
  }

  public JsonNode read(String id) {
    return json(HttpRequest.newBuilder(URI.create(url + "/v1/videos/" + id)).build());
  }

  public JsonNode list(int limit) {
    return json(HttpRequest.newBuilder(URI.create(url + "/v1/videos?limit=" + limit)).build());
  }

  /** Downloads a result; the target appears only when it is whole. */
  public void download(String id, String query, Path target) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    var request =
        HttpRequest.newBuilder(URI.create(url + "/v1/videos/" + id + "/content?" + query)).build();
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofFile(part));
      if (response.statusCode() != 200) {
        Files.deleteIfExists(part);
        throw new IOException("the server answers " + response.statusCode());
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private JsonNode json(HttpRequest request) {
    IOException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() < 300) {
          return JSON.readTree(response.body());
        }
        if (response.statusCode() < 500) {
          throw new Refused(JSON.readTree(response.body()).path("error"));
        }
        last = new IOException("the server answers " + response.statusCode());
        Thread.sleep(PAUSE.toMillis());
      } catch (IOException e) {
        last = e;
        sleep();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ApiException("interrupted", e);
      }
    }
    throw new ApiException(
        "The service at " + url + " does not answer; see './starloom status'.", last);
  }

  private static void sleep() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The service is away. */
  public static final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ApiException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The service refuses the request, with its reason. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(JsonNode error) {
      super(error.path("message").asText("The request was refused."));
    }
  }
}
