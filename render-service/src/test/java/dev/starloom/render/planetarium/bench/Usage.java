package dev.starloom.render.planetarium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * What this process and the programs that it started have used so far, as Linux counts it.
 *
 * @param own processor time of this process in milliseconds
 * @param children processor time in milliseconds of programs that it started and that have ended
 */
public record Usage(long own, long children) {
  private static final Path STAT = Path.of("/proc/self/stat");
  private static final long TICK_MILLIS = 10;
  private static final int OWN = 11;
  private static final int CHILDREN = 13;
  private static final long KIB = 1024;

  public static Usage now() throws IOException {
    // the name of the program, in brackets, may hold blanks
    String stat = Files.readString(STAT);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return new Usage(ticks(fields, OWN), ticks(fields, CHILDREN));
  }

  private static long ticks(String[] fields, int user) {
    return (Long.parseLong(fields[user]) + Long.parseLong(fields[user + 1])) * TICK_MILLIS;
  }

  public Usage since(Usage before) {
    return new Usage(own - before.own, children - before.children);
  }

  public long total() {
    return own + children;
  }

  /** Memory in MiB that this process and the programs that it runs have in use. */
  public static long residentMebibytes() throws IOException {
    var self = ProcessHandle.current();
    long sum = 0;
    for (long pid :
        LongStream.concat(
                LongStream.of(self.pid()), self.descendants().mapToLong(ProcessHandle::pid))
            .toArray()) {
      Path status = Path.of("/proc", Long.toString(pid), "status");
      if (Files.exists(status)) {
        sum += resident(Files.readString(status));
      }
    }
    return sum / KIB;
  }

  private static long resident(String status) {
    return status
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  /** MiB of this process's heap that something refers to. */
  public static long heapMebibytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / KIB / KIB;
  }
}
