package dev.starloom.platform.job;

import dev.starloom.platform.failure.TransientFailure;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says again and again that the takers of this process are there, and gives up the jobs that nobody
 * takes. Any process may give up a job; two that do it at the same time say the same.
 */
final class TakerRounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TakerRounds.class);

  private final TakerWatch watch;
  private final String prefix;
  private final Duration patience;
  private final Consumer<TakerWatch.Untaken> giveUp;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          round -> {
            var named = new Thread(round, "job-takers");
            named.setDaemon(true);
            return named;
          });

  /**
   * @param prefix of the names of kinds that not all replicas take
   * @param giveUp tells the world of a job; it is removed after that
   */
  TakerRounds(
      TakerWatch watch, String prefix, Duration patience, Consumer<TakerWatch.Untaken> giveUp) {
    this.watch = watch;
    this.prefix = prefix;
    this.patience = patience;
    this.giveUp = giveUp;
  }

  void start(Duration period) {
    thread.scheduleWithFixedDelay(this::calmly, 0, period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void calmly() {
    try {
      round();
    } catch (TransientFailure e) {
      LOG.atDebug().addKeyValue("cause", e.getMessage()).log("Jobs that nobody takes wait");
    } catch (RuntimeException e) { // it would end all rounds to come
      LOG.atWarn().log("A look for jobs that nobody takes failed", e);
    }
  }

  /**
   * Ends early if the world can't be told now: each further job would wait for the same, and the
   * takers of this process would be silent meanwhile. What is wrong with one job alone does not
   * keep the others.
   */
  void round() {
    watch.say();
    for (TakerWatch.Untaken job : watch.untaken(prefix, patience)) {
      try {
        giveUp(job);
      } catch (TransientFailure e) {
        throw e;
      } catch (RuntimeException e) { // one bad job must not keep the others from being given up
        LOG.atWarn().addKeyValue("job", job.id()).log("A job could not be given up", e);
      }
    }
  }

  private void giveUp(TakerWatch.Untaken job) {
    giveUp.accept(job);
    watch.remove(job);
    LOG.atWarn().addKeyValue("job", job.id()).log("Nobody takes a job, it is given up");
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
