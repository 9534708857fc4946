package dev.starloom.postprocess.media;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.platform.ffmpeg.Ffmpeg;
import dev.starloom.platform.ffmpeg.FfmpegException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** The ffmpeg program for one film: ends with the film's cancellation or at its time limit. */
public final class MediaTool {
  private static final long POLL_MILLIS = 200;
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(30);

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
    var task = new FutureTask<>(() -> ffmpeg.run(arguments, limit));
    var runner = new Thread(task, "ffmpeg-run");
    runner.setDaemon(true);
    runner.start();
    try {
      return await(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while ffmpeg ran", e);
    } finally {
      // An interrupted run destroys its process.
      task.cancel(true);
    }
  }

  private String await(FutureTask<String> task) throws InterruptedException {
    while (true) {
      throwIfCancelled();
      try {
        return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        continue;
      } catch (ExecutionException e) {
        throw failure(e.getCause());
      }
    }
  }

  private static RuntimeException failure(Throwable cause) {
    if (cause instanceof FfmpegException e) {
      if (e.getMessage().contains("No space left on device")) {
        return new TransientFailure("the disk is full", e);
      }
      return new PermanentFailure(
          FailureCodes.POSTPROCESS_FAILED, "The film could not be put together.", e);
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  /** Returns what ffprobe wrote to stdout. */
  public String probe(List<String> arguments) {
    return ffmpeg.probe(arguments, PROBE_LIMIT);
  }

  public void throwIfCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the film was cancelled");
    }
  }
}
