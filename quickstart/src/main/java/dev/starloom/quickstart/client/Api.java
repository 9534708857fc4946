package dev.starloom.quickstart.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** The REST API as the command line uses it. Survives a restart of the service in between. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Exchange.Patience CALL = new Exchange.Patience(40, Duration.ofSeconds(10));
  private static final Exchange.Patience DOWNLOAD =
      new Exchange.Patience(40, Duration.ofMinutes(5));
  private static final Exchange.Patience GLANCE = new Exchange.Patience(1, Duration.ofSeconds(3));

  private final Exchange exchange = new Exchange();
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
            .build(),
        CALL);
  }

  /**
   * Stores the user's own music, whole and once, however often it is sent.
   *
   * @return its id
   * @throws Refused if it is too large, or no sound
   */
  public String upload(Path track) {
    try {
      return json(
              HttpRequest.newBuilder(URI.create(url + "/v1/tracks"))
                  .header("Content-Type", "application/octet-stream")
                  .POST(HttpRequest.BodyPublishers.ofFile(track))
                  .build(),
              DOWNLOAD)
          .path("id")
          .asText();
    } catch (FileNotFoundException e) {
      throw new ApiException("Can't read " + track + ".", e);
    }
  }

  public JsonNode read(String id) {
    return json(HttpRequest.newBuilder(URI.create(url + "/v1/videos/" + id)).build(), CALL);
  }

  /**
   * The last stories, asked for once and not for long.
   *
   * @throws ApiException if there is no answer within 3 s
   */
  public JsonNode glance(int limit) {
    return json(
        HttpRequest.newBuilder(URI.create(url + "/v1/videos?limit=" + limit)).build(), GLANCE);
  }

  /**
   * One page of all stories, the oldest first.
   *
   * @param after id of the story that the page follows, or null for the first page
   */
  public JsonNode list(String after, int limit) {
    String from = after == null ? "" : "&after=" + after;
    return json(
        HttpRequest.newBuilder(URI.create(url + "/v1/videos?order=asc&limit=" + limit + from))
            .build(),
        CALL);
  }

  /**
   * One page of the audit, one entry a line, each line ended.
   *
   * @param after number of the entry that the page follows, 0 for the first page
   */
  public String audit(long after, int limit) {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/v1/audit?after=" + after + "&limit=" + limit))
            .build();
    try {
      var response = send(request, HttpResponse.BodyHandlers.ofString(), CALL);
      if (response.statusCode() != 200) {
        throw new ApiException("The server answers " + response.statusCode() + ".");
      }
      return response.body();
    } catch (IOException e) {
      throw new ApiException("The program at " + url + " does not answer like Starloom.", e);
    }
  }

  /**
   * Lets the service recompute the whole audit, however long it takes.
   *
   * @param head hash of an entry that must be there, or null
   */
  public JsonNode verifyAudit(String head) {
    String known = head == null ? "" : "?head=" + head;
    return json(
        HttpRequest.newBuilder(URI.create(url + "/v1/audit/verify" + known)).build(), DOWNLOAD);
  }

  /**
   * Downloads a result; the target appears only when it is whole.
   *
   * @throws IOException if the target can't be written
   * @throws ApiException if the service is away, or has no such result
   */
  public void download(String id, String query, Path target) throws IOException {
    fetch("/v1/videos/" + id + "/content?" + query, target);
  }

  /**
   * Downloads a file of a film by its name, as {@link #download} does.
   *
   * @param name as {@link #files} lists it
   */
  public void downloadFile(String id, String name, Path target) throws IOException {
    fetch("/v1/videos/" + id + "/files/" + name, target);
  }

  /** What comes with a film. */
  public JsonNode files(String id) {
    return json(
        HttpRequest.newBuilder(URI.create(url + "/v1/videos/" + id + "/files")).build(), CALL);
  }

  private void fetch(String path, Path target) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    var request = HttpRequest.newBuilder(URI.create(url + path)).build();
    try {
      int status = send(request, HttpResponse.BodyHandlers.ofFile(part), DOWNLOAD).statusCode();
      if (status != 200) {
        throw new ApiException("Can't fetch " + target + ": the server answers " + status + ".");
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private JsonNode json(HttpRequest request, Exchange.Patience patience) {
    try {
      var response = send(request, HttpResponse.BodyHandlers.ofString(), patience);
      JsonNode body = JSON.readTree(response.body());
      if (response.statusCode() < 300) {
        return body;
      }
      throw new Refused(body.path("error"));
    } catch (IOException e) {
      throw new ApiException("The program at " + url + " does not answer like Starloom.", e);
    }
  }

  private <T> HttpResponse<T> send(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, Exchange.Patience patience)
      throws IOException {
    try {
      return exchange.send(request, handler, patience);
    } catch (IOException e) {
      if (Exchange.isOfDisk(e)) {
        throw e;
      }
      throw new ApiException(
          "The service at " + url + " does not answer; see './starloom status'.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException("Interrupted.", e);
    }
  }

  /** The service is away. */
  public static final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ApiException(String message, Throwable cause) {
      super(message, cause);
    }

    ApiException(String message) {
      this(message, null);
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
