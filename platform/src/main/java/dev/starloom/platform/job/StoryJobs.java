package dev.starloom.platform.job;

import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryEvent;
import dev.starloom.platform.event.EventHandling;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.platform.failure.PermanentFailure;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The work that a service does for stories: an event becomes a row within milliseconds and is
 * acknowledged, a free slot leases the row and works. Kafka never waits for the work. A story that
 * was cancelled is not worked for, and work under way for it is told to stop.
 */
public final class StoryJobs<T extends StoryJob> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoryJobs.class);
  private static final int PRIORITY = 0;

  private final String name;
  private final StoryWork<T> work;
  private final EventHandling handling;
  private final EventPublisher publisher;
  private final CancelledStories cancelled;
  private final LeasedJobs<T> jobs;

  /**
   * Jobs that every replica can do.
   *
   * @param name of the kind of job, stable over releases
   */
  public StoryJobs(
      String name,
      Class<T> form,
      StoryWork<T> work,
      LeaseConfig config,
      DataSource dataSource,
      Clock clock,
      EventHandling handling,
      EventPublisher publisher) {
    this(name, form, work, Abilities.ALL_ALIKE, config, dataSource, clock, handling, publisher);
  }

  /**
   * @param name of the kind of job, stable over releases
   * @param abilities of this process that others may not have
   */
  public StoryJobs(
      String name,
      Class<T> form,
      StoryWork<T> work,
      Abilities abilities,
      LeaseConfig config,
      DataSource dataSource,
      Clock clock,
      EventHandling handling,
      EventPublisher publisher) {
    this.name = name;
    this.work = work;
    this.handling = handling;
    this.publisher = publisher;
    this.cancelled = new CancelledStories(dataSource, clock, config.cancelledKept());
    String owner = UUID.randomUUID().toString();
    this.jobs =
        new LeasedJobs<>(
            name,
            owner,
            form,
            abilities,
            dataSource,
            config.settings(),
            clock,
            this::run,
            this::giveUp);
  }

  public void start() {
    jobs.start();
  }

  @Override
  public void close() {
    jobs.close();
  }

  /** Hears of a job; of two of the same id, the second changes nothing while the first is there. */
  public <E extends StoryEvent> CompletionStage<Void> hear(
      Message<byte[]> message, Class<E> form, Function<E, String> id, Function<E, T> job) {
    return handling.handle(
        message, form, event -> jobs.enqueue(id.apply(event), job.apply(event), PRIORITY));
  }

  /** Hears that a story is not wanted any more. */
  public CompletionStage<Void> hearControl(Message<byte[]> message) {
    return handling.handle(
        message, StoryControl.class, control -> cancelled.add(control.storyId()));
  }

  public HealthCheckResponse health() {
    return HealthCheckResponse.named(name + " jobs").status(jobs.running()).build();
  }

  private void run(T job) {
    MDC.put("storyId", job.storyId());
    try {
      var stop = cancelled.watch(job.storyId());
      if (stop.getAsBoolean()) {
        throw new CancellationException("story is cancelled");
      }
      work.run(job, stop);
    } catch (CancellationException e) {
      LOG.atInfo().addKeyValue("job", name).log("Work is not wanted any more");
    } finally {
      MDC.remove("storyId");
    }
  }

  private void giveUp(T job, PermanentFailure failure) {
    boolean exhausted = failure.code().equals(LeasedJobs.ATTEMPTS_EXHAUSTED);
    publisher.publish(
        work.failed(
            job,
            exhausted
                ? new PermanentFailure(work.exhaustedCode(), failure.sentence(), failure)
                : failure));
  }
}
