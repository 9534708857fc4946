package dev.starloom.quickstart.launch;

import java.io.IOException;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what libraries log away from the person at the command line. */
public final class LauncherLog {
  // The log manager keeps loggers by weak references.
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  private LauncherLog() {}

  /** For a command that says itself, in a sentence, that a broker does not answer. */
  public static void muteKafka() {
    KAFKA.setLevel(Level.OFF);
  }

  /** Sends what the embedded parts log into a file, warnings and worse only. */
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
