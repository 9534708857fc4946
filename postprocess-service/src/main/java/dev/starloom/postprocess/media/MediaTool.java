package dev.starloom.postprocess.media;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The ffmpeg program for one film: ends with the film's cancellation or at its time limit. */
public final class MediaTool {
  private static final long POLL_MILLIS = 200;
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(30);
  private static final int PROBE_ATTEMPTS = 5;

  private final Ffmpeg ffmpeg;
  private final Duration limit;
  private final BooleanSupplier cancelled;

  /**
   * @param limit for each run
   * @param cancelled polled while the program runs
   */
  public MediaTool(Ffmpeg ffmpeg, Duration limit, BooleanSupplier cancelled) {
    this.ffmpeg = ffmpeg;
    this.limit = limit;
    this.cancelled = cancelled;
  }

  /**
   * Returns what ffmpeg wrote to stderr.
   *
   * @throws CancellationException if the film is cancelled meanwhile; the process is gone then
   */
  public String run(List<String> arguments) {
    throwIfCancelled();
    Process process = ffmpeg.start(arguments);
    CompletableFuture<String> report = report(process.getErrorStream());
    try {
      await(process);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while ffmpeg ran", e);
    } finally {
      if (process.isAlive()) {
        process.destroyForcibly();
      }
    }
    if (process.exitValue() != 0) {
      throw failure(process.exitValue(), report.join());
    }
    return report.join();
  }

  private void await(Process process) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      throwIfCancelled();
      if (System.nanoTime() > deadline) {
        throw new TransientFailure("ffmpeg ran longer than " + limit.toSeconds() + " s", null);
      }
    }
  }

  private static RuntimeException failure(int exitCode, String report) {
    String tail = report.substring(Math.max(0, report.length() - 2000)).strip();
    var cause = new IOException("ffmpeg ended with " + exitCode + ": " + tail);
    if (report.contains("No space left on device")) {
      return new TransientFailure("the disk is full", cause);
    }
    if (Ffmpeg.endedBySignal(exitCode)) {
      return new TransientFailure("ffmpeg was killed, exit code " + exitCode, cause);
    }
    return new PermanentFailure(
        FailureCodes.POSTPROCESS_FAILED, "The film could not be put together.", cause);
  }

  private static CompletableFuture<String> report(InputStream stream) {
    var text = new CompletableFuture<String>();
    var reader =
        new Thread(
            () -> {
              try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
              } catch (IOException e) {
                text.complete("unread: " + e.getMessage());
              }
            },
            "ffmpeg-report");
    reader.setDaemon(true);
    reader.start();
    return text;
  }

  /**
   * Returns what ffprobe wrote to stdout. A probe that says nothing is repeated: a process that is
   * destroyed right after its end can lose its output.
   */
  public String probe(List<String> arguments) {
    String answer = "";
    for (int i = 0; i < PROBE_ATTEMPTS && answer.isBlank(); i++) {
      answer = ffmpeg.probe(arguments, PROBE_LIMIT);
    }
    return answer;
  }

  public void throwIfCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the film was cancelled");
    }
  }
}
