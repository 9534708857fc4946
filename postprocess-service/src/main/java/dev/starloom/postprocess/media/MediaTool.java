package dev.starloom.postprocess.media;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * The ffmpeg program for one film: bounded in time, memory and what it may read, and ended with the
 * film's cancellation. Used by one thread.
 */
public final class MediaTool {
  private static final long POLL_MILLIS = 200;
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(30);
  private static final int PROBE_ATTEMPTS = 5;

  /** In bytes; a film of twelve clips that is scaled to 4K stays under half of it. */
  private static final long MOST_MEMORY = 6L << 30;

  private final Ffmpeg ffmpeg;
  private final Duration limit;
  private final long mostMemory;
  private final BooleanSupplier cancelled;
  private final Spent spent = new Spent();

  /**
   * @param limit for each run
   * @param cancelled polled while the program runs
   */
  public MediaTool(Ffmpeg ffmpeg, Duration limit, BooleanSupplier cancelled) {
    this(ffmpeg, limit, MOST_MEMORY, cancelled);
  }

  MediaTool(Ffmpeg ffmpeg, Duration limit, long mostMemory, BooleanSupplier cancelled) {
    this.ffmpeg = ffmpeg;
    this.limit = limit;
    this.mostMemory = mostMemory;
    this.cancelled = cancelled;
  }

  /** As {@link #run(List, double, DoubleConsumer)}, with nobody who asks how far it is. */
  public String run(List<String> arguments) {
    return run(arguments, 0, fraction -> {});
  }

  /**
   * Returns what ffmpeg wrote to stderr. A run that fails leaves no output that looks whole.
   *
   * @param arguments no user's text among the filters; the last one is the output
   * @param seconds length of what is made; 0 if it is not known
   * @param fraction hears some times a second how much is made, 0 to 1
   * @throws CancellationException if the film is cancelled meanwhile; the process is gone then
   * @throws TransientFailure if it is killed, hangs, or the disk is full
   * @throws PermanentFailure if it can't do this or needs too much memory
   */
  public String run(List<String> arguments, double seconds, DoubleConsumer fraction) {
    throwIfCancelled();
    var command = new ArrayList<>(EncodeProgress.ARGUMENTS);
    command.addAll(Bounds.of(arguments));
    Process process = ffmpeg.start(command);
    boolean done = false;
    try {
      CompletableFuture<String> report = Report.of(process.getErrorStream());
      var progress = new EncodeProgress(process.getInputStream(), seconds);
      await(process, () -> progress.report(fraction));
      if (process.exitValue() != 0) {
        throw failure(process.exitValue(), report.join());
      }
      spent.add(report.join());
      done = true;
      return report.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while ffmpeg ran", e);
    } finally {
      if (!done) {
        end(process, arguments.get(arguments.size() - 1));
      }
    }
  }

  private void await(Process process, Runnable tick) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      throwIfCancelled();
      tick.run();
      if (System.nanoTime() > deadline) {
        throw new TransientFailure("ffmpeg ran longer than " + limit.toSeconds() + " s", null);
      }
      if (ResidentMemory.of(process) > mostMemory) {
        throw new PermanentFailure(
            FailureCodes.POSTPROCESS_FAILED,
            "The film needs more than " + (mostMemory >> 20) + " MB to be put together.");
      }
    }
  }

  private static void end(Process process, String output) {
    process.destroyForcibly();
    try {
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)
          && Files.isRegularFile(Path.of(output))) {
        Files.delete(Path.of(output));
      }
    } catch (IOException e) {
      // The work folder is removed as a whole later.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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

  /** Processor time of all runs so far, in seconds. */
  public double processorSeconds() {
    return spent.seconds();
  }

  /** Of the programs, such as {@code 8.0.1}. */
  public String version() {
    String[] words = probe(List.of("-version")).split("\\s+", 4);
    return words.length < 3 ? "" : words[2];
  }

  /**
   * Returns what ffprobe wrote to stdout. A probe that says nothing is repeated: a process that is
   * destroyed right after its end can lose its output.
   */
  public String probe(List<String> arguments) {
    String answer = "";
    for (int i = 0; i < PROBE_ATTEMPTS && answer.isBlank(); i++) {
      answer = ffmpeg.probe(Bounds.ofProbe(arguments), PROBE_LIMIT);
    }
    return answer;
  }

  public void throwIfCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the film was cancelled");
    }
  }
}
