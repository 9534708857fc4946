package dev.starloom.prompt.review;

import dev.starloom.prompt.outbox.OneAtATime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then for stories that nobody reviews. A look that fails is made up for later. */
@ApplicationScoped
public class ReviewSweep {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewSweep.class);

  // Longer than a batch takes: only a database that never answers runs into it.
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Vertx vertx;
  private final ReviewConfig config;
  private final OneAtATime rounds;
  private long timer;

  ReviewSweep(Vertx vertx, ReviewRound round, ReviewConfig config) {
    this.vertx = vertx;
    this.config = config;
    this.rounds =
        new OneAtATime(
            () -> round.run().ifNoItem().after(LIMIT).fail(), () -> {}, ReviewSweep::waits);
  }

  void onStart(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(config.poll().toMillis(), tick -> rounds.call());
  }

  void onStop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  private static void waits(Throwable cause) {
    LOG.atWarn().addKeyValue("cause", cause.toString()).log("Looking for overdue reviews waits");
  }
}
