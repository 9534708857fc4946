package dev.starloom.enrich.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that speaks OpenAI's protocol, or does not. The last reply is given again for ever. */
public final class StubModel implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the server does with one question. */
  public interface Reply {
    void to(HttpExchange exchange, CountDownLatch closed) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<String> questions = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();

  public StubModel(Reply... replies) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", exchange -> answer(exchange, replies));
    server.createContext("/asked", exchange -> send(exchange, 200, String.join("\n", questions)));
    server.start();
  }

  private void answer(HttpExchange exchange, Reply... replies) throws IOException {
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    questions.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    replies[Math.min(questions.size(), replies.length) - 1].to(exchange, closed);
  }

  public static Reply says(String content) {
    return raw(completion(content));
  }

  private static String completion(String content) {
    try {
      return JSON.writeValueAsString(
          Map.of(
              "id", "1",
              "object", "chat.completion",
              "model", "stub",
              "choices",
                  List.of(
                      Map.of(
                          "index",
                          0,
                          "finish_reason",
                          "stop",
                          "message",
                          Map.of("role", "assistant", "content", content)))));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public static Reply raw(String body) {
    return (exchange, closed) -> send(exchange, 200, body);
  }

  public static Reply status(int status) {
    return (exchange, closed) -> send(exchange, status, "{\"error\":{\"message\":\"key sk-1\"}}");
  }

  /** Never answers. */
  public static Reply hangs() {
    return (exchange, closed) -> await(closed);
  }

  /** Begins an answer and never ends it. */
  public static Reply stalls() {
    return (exchange, closed) -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      await(closed);
    };
  }

  private static void await(CountDownLatch closed) throws IOException {
    try {
      closed.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  public int asked() {
    return questions.size();
  }

  public String question() {
    return questions.get(questions.size() - 1);
  }

  public String key() {
    return keys.get(keys.size() - 1);
  }

  public LlmSettings settings(Duration limit) {
    return settings(limit, ResponseForm.JSON_SCHEMA, 0);
  }

  public LlmSettings settings(Duration limit, ResponseForm form, int retries) {
    return new LlmSettings(url(), "stub-1", "sk-1", limit, retries, form, 3, Duration.ofMinutes(1));
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
