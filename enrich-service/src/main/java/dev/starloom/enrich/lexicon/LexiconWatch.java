package dev.starloom.enrich.lexicon;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for a changed lexicon now and then, where one is configured. */
@ApplicationScoped
class LexiconWatch {
  private static final Logger LOG = LoggerFactory.getLogger(LexiconWatch.class);

  private final LiveLexicon lexicon;
  private final LexiconConfig config;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "lexicon");
            made.setDaemon(true);
            return made;
          });

  LexiconWatch(LiveLexicon lexicon, LexiconConfig config) {
    this.lexicon = lexicon;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    if (config.from().isPresent()) {
      long millis = Math.max(1, config.poll().toMillis());
      thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      lexicon.refresh();
    } catch (RuntimeException e) { // whatever it is, the next look must come
      LOG.warn("The lexicon could not be looked for", e);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }
}
