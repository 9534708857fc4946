package dev.starloom.safety.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Answers every request in the same way and remembers what was asked. */
public final class StubServer implements AutoCloseable {
  public record Asked(String path, String authorization, JsonNode body) {}

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile int status = 200;
  private volatile String answer = "{}";
  private volatile boolean silent;

  public StubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  public void answers(int status, String answer) {
    this.status = status;
    this.answer = answer;
  }

  /** Takes the question and says nothing. */
  public void isSilent() {
    silent = true;
  }

  public List<Asked> asked() {
    return asked;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(
        new Asked(
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            new ObjectMapper().readTree(exchange.getRequestBody())));
    if (silent) {
      waitForTheEnd();
    }
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void waitForTheEnd() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
