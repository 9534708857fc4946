package dev.starloom.postprocess.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of this process and of its children that have ended, on Linux. */
final class Cpu {
  private static final double TICKS_A_SECOND = 100;
  private static final int USER_TIME = 11;
  private static final int CHILDRENS_SYSTEM_TIME = 14;

  private Cpu() {}

  /** Seconds that the work took, children included. */
  static double of(Runnable work) throws IOException, InterruptedException {
    double before = seconds();
    work.run();
    // a child counts when it has been waited for
    Thread.sleep(150);
    return seconds() - before;
  }

  private static double seconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    // the second field is a name that may hold spaces
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int i = USER_TIME; i <= CHILDRENS_SYSTEM_TIME; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks / TICKS_A_SECOND;
  }
}
