package dev.starloom.enrich.llm;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves alone for a while what failed several times in a row. After the rest one failure more is
 * enough to leave it alone again. Thread-safe.
 */
final class Breaker {
  private final int most;
  private final long restNanos;
  private final LongSupplier nanoTime;
  private int failures;
  private long since;

  Breaker(int most, Duration rest, LongSupplier nanoTime) {
    this.most = most;
    this.restNanos = rest.toNanos();
    this.nanoTime = nanoTime;
  }

  synchronized boolean isOpen() {
    return failures >= most && nanoTime.getAsLong() - since < restNanos;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures = Math.min(most, failures + 1);
    since = nanoTime.getAsLong();
  }
}
