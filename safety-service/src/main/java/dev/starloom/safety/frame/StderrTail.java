package dev.starloom.safety.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Keeps what a program has to say about its failure, and keeps its stderr from filling up. */
final class StderrTail {
  private static final int LENGTH = 2000;

  private final CompletableFuture<String> tail = new CompletableFuture<>();

  static StderrTail of(Process process) {
    var stderr = new StderrTail();
    var reader = new Thread(() -> stderr.drain(process.getErrorStream()), "decoder-messages");
    reader.setDaemon(true);
    reader.start();
    return stderr;
  }

  private void drain(InputStream stream) {
    var last = new StringBuilder();
    byte[] buffer = new byte[4096];
    try (stream) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        last.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        last.delete(0, Math.max(0, last.length() - LENGTH));
      }
    } catch (IOException e) {
      last.append("(messages were cut off)");
    }
    tail.complete(last.toString().strip());
  }

  /** What the ended program said, as the cause of a failure. */
  IOException asCause(int exitCode) {
    return new IOException("the decoder ended with " + exitCode + ": " + tail.join());
  }
}
