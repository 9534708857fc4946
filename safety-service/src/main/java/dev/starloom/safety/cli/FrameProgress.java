package dev.starloom.safety.cli;

import dev.starloom.safety.frame.ClipTask;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Says how far a long look at a video is: nothing in the first two seconds, then one line. */
final class FrameProgress implements ClipTask.Progress {
  private static final long FIRST_NANOS = 2_000_000_000L;
  private static final long STEP_NANOS = 500_000_000L;

  private final PrintStream err;
  private final LongSupplier nanos;
  private long next;
  private boolean shown;

  FrameProgress(PrintStream err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
    this.next = nanos.getAsLong() + FIRST_NANOS;
  }

  @Override
  public void at(int done, int total) {
    long now = nanos.getAsLong();
    if (now - next >= 0) {
      next = now + STEP_NANOS;
      shown = true;
      err.printf("\rlooked at %d of %d frames", done, total);
      err.flush();
    }
  }

  void end() {
    if (shown) {
      err.println();
    }
  }
}
