package dev.starloom.postprocess.narration.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A speech server that behaves as it is told, answer by answer; the last one is repeated. */
final class StubServer implements AutoCloseable {
  /** What it does with one request. */
  interface Behaviour {
    void answer(HttpExchange exchange, String text) throws IOException;
  }

  final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  final List<String> keys = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile List<Behaviour> script;
  private int answered;

  StubServer(Behaviour... script) throws IOException {
    this.script = List.of(script);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/audio/speech", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  void then(Behaviour... next) {
    synchronized (this) {
      script = List.of(next);
      answered = 0;
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode body = new ObjectMapper().readTree(exchange.getRequestBody());
    asked.add(body);
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Behaviour next;
    synchronized (this) {
      next = script.get(Math.min(answered++, script.size() - 1));
    }
    next.answer(exchange, body.path("input").asText());
    exchange.close();
  }

  EndpointSettings settings(Duration limit) {
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/");
    return new EndpointSettings(
        url, "secret-key", "tts-1", "alloy", Map.of("ja", "nova"), 1, limit, 3);
  }

  /** Speaks a text with a streamed WAVE file. */
  static Behaviour speech() {
    return (exchange, text) ->
        send(exchange, 200, "audio/wav", Tones.streamedWave(0.1 * text.length(), 24000));
  }

  static Behaviour bytes(String type, byte[] body) {
    return (exchange, text) -> send(exchange, 200, type, body);
  }

  static Behaviour status(int status, String retryAfter) {
    return (exchange, text) -> {
      if (retryAfter != null) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      send(exchange, status, "text/html", "<h1>no: secret-key</h1>".getBytes());
    };
  }

  /** Says nothing until the server is closed. */
  Behaviour hanging() {
    return (exchange, text) -> {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
