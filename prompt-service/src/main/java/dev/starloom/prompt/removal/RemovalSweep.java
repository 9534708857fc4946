package dev.starloom.prompt.removal;

import dev.starloom.prompt.outbox.OneAtATime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the artifacts of deleted stories: soon, and once more after a grace time, because a
 * render or a film that was under way may have written in between. The table says what is due, so a
 * process that dies leaves it to the next one; removing twice is as good as once. Clips stay: they
 * hold nothing of the story and serve others.
 */
@ApplicationScoped
public class RemovalSweep {
  private static final Logger LOG = LoggerFactory.getLogger(RemovalSweep.class);

  // Longer than the store's own patience, and than hundreds of objects take.
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Vertx vertx;
  private final RemovalConfig config;
  private final OneAtATime rounds;
  private long timer;

  RemovalSweep(Vertx vertx, DueRemovals removals, RemovalConfig config, Clock clock) {
    this.vertx = vertx;
    this.config = config;
    this.rounds =
        new OneAtATime(
            new RemovalRound(removals, config, clock, LIMIT)::run, () -> {}, RemovalSweep::waits);
  }

  void onStart(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(config.poll().toMillis(), tick -> rounds.call());
  }

  void onStop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  /**
   * Looks now instead of at the next poll, or once more after the round under way; does not wait
   * for the removal.
   */
  public void wake() {
    vertx.runOnContext(rounds::call);
  }

  private static void waits(Throwable cause) {
    LOG.atWarn().addKeyValue("cause", cause.toString()).log("Removal waits");
  }
}
