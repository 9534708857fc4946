package dev.starloom.prompt.removal;

import dev.starloom.prompt.outbox.OneAtATime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then for stories that were kept for long enough. */
@ApplicationScoped
public class RetentionSweep {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);

  // Stories are kept for days: minutes more do not matter.
  private static final Duration POLL = Duration.ofMinutes(10);

  // Longer than a batch takes: only a database that never answers runs into it.
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Vertx vertx;
  private final OneAtATime rounds;
  private long timer;

  RetentionSweep(Vertx vertx, RetentionRound round) {
    this.vertx = vertx;
    this.rounds =
        new OneAtATime(
            () -> round.run().ifNoItem().after(LIMIT).fail(), () -> {}, RetentionSweep::waits);
  }

  void onStart(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(POLL.toMillis(), tick -> rounds.call());
  }

  void onStop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  private static void waits(Throwable cause) {
    LOG.atWarn().addKeyValue("cause", cause.toString()).log("Retention waits");
  }
}
