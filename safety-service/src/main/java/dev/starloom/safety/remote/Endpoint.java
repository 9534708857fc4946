package dev.starloom.safety.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.platform.http.BoundedBody;
import dev.starloom.safety.frame.NotJudged;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one question to the server and reads its answer, a few times if need be. */
final class Endpoint {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_ANSWER = 1 << 20;
  private static final int OK = 200;

  private final RemoteConfig config;
  private final HttpClient http;

  Endpoint(RemoteConfig config) {
    this.config = config;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.timeout())
            .build();
  }

  /**
   * @param path below the configured URL
   * @throws NotJudged if no attempt gave JSON with status 200
   */
  JsonNode ask(String path, JsonNode question) throws NotJudged {
    HttpRequest request = request(path, question);
    NotJudged last = null;
    for (int attempt = 0; attempt <= config.retries(); attempt++) {
      try {
        return once(request);
      } catch (NotJudged e) {
        last = e;
      }
    }
    throw last;
  }

  private HttpRequest request(String path, JsonNode question) {
    var request =
        HttpRequest.newBuilder(URI.create(base() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(question.toString()));
    key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    return request.build();
  }

  private String base() {
    return config.url().orElseThrow().toString().replaceAll("/+$", "");
  }

  private Optional<String> key() {
    return config.key().filter(key -> !key.isBlank());
  }

  /** The limit is for the whole answer, not only for its first byte. */
  private JsonNode once(HttpRequest request) throws NotJudged {
    CompletableFuture<HttpResponse<byte[]>> asked =
        http.sendAsync(request, info -> new BoundedBody(LONGEST_ANSWER));
    try {
      var answer = asked.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != OK) {
        throw new NotJudged("the server answered with status " + answer.statusCode(), null);
      }
      return JSON.readTree(answer.body());
    } catch (TimeoutException e) {
      throw new NotJudged("the server did not answer in time", e);
    } catch (ExecutionException e) {
      throw new NotJudged("the server can't be heard", e.getCause());
    } catch (IOException e) {
      throw new NotJudged("the answer is no JSON", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotJudged("interrupted", e);
    } finally {
      asked.cancel(true);
    }
  }
}
