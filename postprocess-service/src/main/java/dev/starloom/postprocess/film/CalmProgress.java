package dev.starloom.postprocess.film;

import java.util.function.LongSupplier;

/**
 * Passes progress on at most once a second, because every report is a message to all who watch. The
 * end is always reported.
 */
public final class CalmProgress implements Progress {
  private static final long LEAST_NANOS = 1_000_000_000;

  private final Progress next;
  private final LongSupplier nanos;
  private int lastDone = -1;
  private long lastTime;

  /**
   * @param nanos a clock that never goes back
   */
  public CalmProgress(Progress next, LongSupplier nanos) {
    this.next = next;
    this.nanos = nanos;
  }

  @Override
  public void report(int done, int total) {
    long now = nanos.getAsLong();
    boolean due = lastDone < 0 || done == total || now - lastTime >= LEAST_NANOS;
    if (done > lastDone && due) {
      lastDone = done;
      lastTime = now;
      next.report(done, total);
    }
  }
}
