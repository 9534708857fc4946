package dev.starloom.quickstart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Memory and CPU time of processes, read from Linux' /proc. */
final class ProcessMeter {
  private static final int TICKS_PER_SECOND = 100;

  private ProcessMeter() {}

  /** Resident memory in MiB of the processes and all their descendants. */
  static long residentMib(List<Long> pids) {
    return family(pids).mapToLong(ProcessMeter::residentKib).sum() / 1024;
  }

  /** CPU seconds of a process, its threads and its children that have ended. */
  static double cpuSeconds(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // After the name in parentheses: state is field 3; 14 to 17 are the times.
      String[] field = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      for (int i = 11; i <= 14; i++) {
        ticks += Long.parseLong(field[i]);
      }
      return (double) ticks / TICKS_PER_SECOND;
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  private static Stream<ProcessHandle> family(List<Long> pids) {
    return pids.stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .distinct();
  }

  private static long residentKib(ProcessHandle process) {
    try (Stream<String> status =
        Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return status
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
