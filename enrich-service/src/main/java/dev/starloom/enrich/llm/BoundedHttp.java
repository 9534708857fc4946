package dev.starloom.enrich.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.starloom.platform.http.BoundedBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One exchange with a server that is not trusted to end: the limit holds from connecting to the
 * last byte of the answer, and an answer that is too long is given up.
 */
final class BoundedHttp implements HttpClient {
  private static final int MOST_BYTES = 1 << 20;
  private static final int OK = 200;
  private static final int REDIRECT = 300;

  private final java.net.http.HttpClient http;
  private final Duration limit;

  BoundedHttp(java.net.http.HttpClient http, Duration limit) {
    this.http = http;
    this.limit = limit;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<byte[]> response = send(request);
    int status = response.statusCode();
    if (status < OK || status >= REDIRECT) {
      // What the body says is nobody's business here: it could quote the key or the text.
      throw new HttpException(status, "status " + status);
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(status)
        .headers(response.headers().map())
        .body(new String(response.body(), StandardCharsets.UTF_8))
        .build();
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    var built = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(v -> built.header(name, v)));
    built.method(
        request.method().name(), java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(built.build(), headers -> new BoundedBody(MOST_BYTES));
    try {
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new dev.langchain4j.exception.TimeoutException("no answer within " + limit);
    } catch (ExecutionException e) {
      throw new UncheckedIOException(new IOException(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Nothing here is streamed.");
  }
}
