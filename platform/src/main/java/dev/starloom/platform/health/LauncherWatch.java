package dev.starloom.platform.health;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends a service that a launcher started when that launcher is gone: its end of the standard input
 * closes, even on kill -9.
 */
@ApplicationScoped
class LauncherWatch {
  private static final long GRACE_MILLIS = 5_000;

  private final boolean enabled;

  LauncherWatch(
      @ConfigProperty(name = "starloom.exit-with-launcher", defaultValue = "false")
          boolean enabled) {
    this.enabled = enabled;
  }

  void onStart(@Observes StartupEvent event) {
    if (enabled) {
      var watch = new Thread(LauncherWatch::awaitEnd, "launcher-watch");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private static void awaitEnd() {
    InputStream in = System.in;
    try {
      while (in.read() >= 0) {
        // the launcher never writes; only the end of the stream matters
      }
    } catch (IOException e) {
      // a broken pipe is an end as well
    }
    Quarkus.asyncExit();
    haltAfterGrace();
  }

  /** With the broker and the database gone as well, an orderly stop may wait for them for long. */
  private static void haltAfterGrace() {
    try {
      Thread.sleep(GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
