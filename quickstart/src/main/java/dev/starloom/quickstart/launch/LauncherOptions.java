package dev.starloom.quickstart.launch;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** The options of this JVM, for starting another one like it. */
final class LauncherOptions {
  private LauncherOptions() {}

  static List<String> ofThisProcess() {
    var options = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
    options.add("-cp");
    options.add(System.getProperty("java.class.path"));
    return options;
  }
}
