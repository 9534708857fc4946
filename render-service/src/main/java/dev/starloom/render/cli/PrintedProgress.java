package dev.starloom.render.cli;

import dev.starloom.render.wan.weights.Progress;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Prints a line for each new work, and one a second while it lasts. */
final class PrintedProgress implements Progress {
  private static final long PAUSE_NANOS = 1_000_000_000L;
  private static final double MEGA = 1e6;

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private String last = "";
  private long printed;

  PrintedProgress(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
  }

  @Override
  public void at(String what, long done, long total) {
    long now = nanoTime.getAsLong();
    if (!what.equals(last) || now - printed >= PAUSE_NANOS) {
      last = what;
      printed = now;
      out.printf(
          java.util.Locale.ROOT,
          "%3d %%  %s, %.0f of %.0f MB%n",
          Progress.percent(done, total),
          what,
          done / MEGA,
          total / MEGA);
    }
  }
}
