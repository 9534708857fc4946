package dev.starloom.quickstart.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A session of its own for a child process: Ctrl-C in this terminal must not reach it. */
final class OwnSession {
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private OwnSession() {}

  /**
   * The beginning of a command line, to be followed by the program. The program keeps the pid of
   * the child, for setsid replaces itself unless it leads a process group, which a child here never
   * does. Empty where there is no setsid.
   */
  static List<String> command() {
    return Files.isExecutable(SETSID)
        ? new ArrayList<>(List.of(SETSID.toString()))
        : new ArrayList<>();
  }
}
