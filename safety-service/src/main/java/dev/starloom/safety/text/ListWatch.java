package dev.starloom.safety.text;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for changed word lists now and then, where a folder is configured. */
@ApplicationScoped
class ListWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ListWatch.class);

  private final LiveTextGate gate;
  private final ListConfig config;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "word-lists");
            made.setDaemon(true);
            return made;
          });

  ListWatch(LiveTextGate gate, ListConfig config) {
    this.gate = gate;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    if (config.lists().isPresent()) {
      long millis = Math.max(1, config.listsPoll().toMillis());
      thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      gate.refresh();
    } catch (RuntimeException e) { // whatever it is, the next look must come
      LOG.warn("The word lists could not be looked for", e);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }
}
