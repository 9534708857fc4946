package dev.starloom.prompt.api;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no HTTP client would send. */
final class RawDoor {
  private static final int PATIENCE_MILLIS = 10_000;

  private RawDoor() {}

  /** What came back until the server closed the connection. */
  record Answer(int status, String text) {}

  static Answer send(String method, String target, String... headerLines) {
    String head =
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + String.join("", java.util.Arrays.stream(headerLines).map(h -> h + "\r\n").toList())
            + "\r\n";
    try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(Integer.parseInt(all.substring(9, 12)), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
