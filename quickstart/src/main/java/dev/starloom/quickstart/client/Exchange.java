package dev.starloom.quickstart.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A request sent until it is answered, because the service may be restarting just now. */
final class Exchange {
  private static final Duration PAUSE = Duration.ofMillis(500);

  /**
   * How long to go on.
   *
   * @param attempts how often the request is sent at most
   * @param limit of one attempt, from connecting to the last byte of the answer
   */
  record Patience(int attempts, Duration limit) {}

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /**
   * The first answer that is not a server error. A refusal (4xx) is an answer.
   *
   * @throws IOException if there is none, or what arrives can't be written to disk
   */
  <T> HttpResponse<T> send(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, Patience patience)
      throws IOException, InterruptedException {
    IOException last = null;
    for (int attempt = 0; attempt < patience.attempts(); attempt++) {
      if (attempt > 0) {
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      }
      try {
        HttpResponse<T> response = once(request, handler, patience.limit());
        if (response.statusCode() < 500) {
          return response;
        }
        last = new IOException("the server answers " + response.statusCode());
      } catch (IOException e) {
        if (isOfDisk(e)) {
          throw e;
        }
        last = e;
      }
    }
    throw last;
  }

  /** The time-out of a request itself would end with the headers; a body may stall as well. */
  private <T> HttpResponse<T> once(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, Duration limit)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, handler);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no answer within " + limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  /** Trying again does not help a full disk. */
  static boolean isOfDisk(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof FileSystemException
          || String.valueOf(t.getMessage()).contains("No space left")) {
        return true;
      }
    }
    return false;
  }
}
