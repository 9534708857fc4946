package dev.starloom.postprocess.narration;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves a voice alone for a while: after two failures in a row, or after one that says it is gone.
 * After the rest one failure more is enough. Thread-safe.
 */
final class Rest {
  private static final int MOST = 2;

  private final long nanos;
  private final LongSupplier nanoTime;
  private int failures;
  private long since;

  Rest(Duration length, LongSupplier nanoTime) {
    this.nanos = length.toNanos();
    this.nanoTime = nanoTime;
  }

  synchronized boolean lasts() {
    return failures >= MOST && nanoTime.getAsLong() - since < nanos;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  /** Returns whether the voice rests now. */
  synchronized boolean failed(NarrationUnavailable.Trouble trouble) {
    switch (trouble) {
      case ABSENT, TEXT -> {}
      case TRY -> failures = Math.min(MOST, failures + 1);
      case GONE -> failures = MOST;
    }
    since = nanoTime.getAsLong();
    return failures >= MOST;
  }
}
