package dev.starloom.quickstart.launch;

import java.io.IOException;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the embedded parts log into a file, warnings and worse only. */
final class LauncherLog {
  // The log manager keeps loggers by weak references.
  private static final Logger ROOT = Logger.getLogger("");

  private LauncherLog() {}

  static void open(Home home) {
    try {
      var file = new FileHandler(home.log("launcher").toString(), true);
      file.setFormatter(new SimpleFormatter());
      file.setLevel(Level.WARNING);
      for (Handler handler : ROOT.getHandlers()) {
        ROOT.removeHandler(handler);
      }
      ROOT.addHandler(file);
      ROOT.setLevel(Level.WARNING);
    } catch (IOException e) {
      throw new LaunchException("Can't write the log: " + Causes.sentence(e), e);
    }
  }
}
