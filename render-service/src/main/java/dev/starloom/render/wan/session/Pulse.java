package dev.starloom.render.wan.session;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The sign of life of a long call: it beats after each step. */
public final class Pulse {
  private final LongSupplier nanoTime;
  private volatile long last;

  public Pulse() {
    this(System::nanoTime);
  }

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  public Pulse(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    beat();
  }

  public void beat() {
    last = nanoTime.getAsLong();
  }

  /** Whether the last beat, or the beginning, is longer ago. */
  public boolean quiet(Duration patience) {
    return nanoTime.getAsLong() - last > patience.toNanos();
  }
}
