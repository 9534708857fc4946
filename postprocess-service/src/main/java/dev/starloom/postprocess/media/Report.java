package dev.starloom.postprocess.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Reads what a process writes while it runs, so that it never waits for a reader. */
final class Report {
  /** Characters kept; a broken file can make ffmpeg complain about every frame. */
  private static final int KEPT = 1 << 20;

  private final StringBuilder text = new StringBuilder();
  private final CompletableFuture<String> whole = new CompletableFuture<>();

  private Report() {}

  /** The end of what is written; complete when the stream is. */
  static CompletableFuture<String> of(InputStream stream) {
    var report = new Report();
    read(stream, report::add, () -> report.whole.complete(report.text.toString()));
    return report.whole;
  }

  /** Hands over each line as it comes. */
  static void lines(InputStream stream, Consumer<String> line) {
    read(stream, line, () -> {});
  }

  private void add(String line) {
    text.append(line).append('\n');
    if (text.length() > 2 * KEPT) {
      text.delete(0, text.length() - KEPT);
    }
  }

  private static void read(InputStream stream, Consumer<String> line, Runnable end) {
    var reader =
        new Thread(
            () -> {
              try (var in =
                  new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                in.lines().forEach(line);
              } catch (IOException | java.io.UncheckedIOException e) {
                line.accept("unread: " + e.getMessage());
              } finally {
                end.run();
              }
            },
            "ffmpeg-report");
    reader.setDaemon(true);
    reader.start();
  }
}
