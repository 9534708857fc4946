package dev.starloom.postprocess.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process holds; known on Linux only. */
final class ResidentMemory {
  private static final long KIB = 1024;

  private ResidentMemory() {}

  /** In bytes; 0 where it is not known or the process is gone. */
  static long of(Process process) {
    try {
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      return Files.readString(status)
          .lines()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
