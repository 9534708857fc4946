package dev.starloom.safety.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/**
 * What a piece of work on some frames took.
 *
 * @param perSecond frames a second by the clock
 * @param cpuMillis time of processors for one frame, that of ended child processes included
 */
record Measured(double perSecond, double cpuMillis) {
  private static final int TICKS_PER_SECOND = 100;
  private static final int USER_TIME = 11;

  interface Work {
    void run() throws ExecutionException, InterruptedException;
  }

  static Measured of(int frames, Work work) throws ExecutionException, InterruptedException {
    long ticks = ticks();
    long begin = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - begin) / 1e9;
    double cpuSeconds = (ticks() - ticks) / (double) TICKS_PER_SECOND;
    return new Measured(frames / seconds, 1000 * cpuSeconds / frames);
  }

  /** Frames a second that so many cores give when nobody else uses them. */
  double onFree(int cores) {
    return cores * 1000 / cpuMillis;
  }

  /** User and system time of this process and of its children, as Linux counts it. */
  private static long ticks() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      for (int i = USER_TIME; i < USER_TIME + 4; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
