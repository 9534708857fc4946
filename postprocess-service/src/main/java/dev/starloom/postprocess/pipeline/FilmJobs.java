package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.StoryApproved;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.contracts.event.StoryFailed;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.event.EventHandling;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.job.CancelledStories;
import dev.starloom.platform.job.LeasedJobs;
import dev.starloom.postprocess.film.FilmMaker;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** {@code story.approved} becomes a row and is acknowledged; slots lease rows and make films. */
@Readiness
@ApplicationScoped
class FilmJobs implements HealthCheck {
  private static final String STAGE = "postprocess-service";

  private final EventHandling handling;
  private final EventPublisher publisher;
  private final CancelledStories cancelled;
  private final LeasedJobs<FilmJob> jobs;

  FilmJobs(
      EventHandling handling,
      EventPublisher publisher,
      ArtifactStore artifacts,
      FilmMaker maker,
      AgroalDataSource dataSource,
      PostprocessConfig config,
      Clock clock) {
    this.handling = handling;
    this.publisher = publisher;
    this.cancelled = new CancelledStories(dataSource, clock);
    this.jobs =
        new LeasedJobs<>(
            "make-film",
            UUID.randomUUID().toString(),
            FilmJob.class,
            dataSource,
            config.lease().settings(),
            clock,
            new FilmRun(artifacts, publisher, maker, cancelled),
            this::giveUp);
  }

  void onStart(@Observes StartupEvent event) {
    jobs.start();
  }

  void onStop(@Observes ShutdownEvent event) {
    jobs.close();
  }

  @Incoming("approved")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hearApproved(Message<byte[]> message) {
    return handling.handle(
        message, StoryApproved.class, story -> jobs.enqueue(story.storyId(), FilmJob.of(story), 0));
  }

  @Incoming("control")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hearControl(Message<byte[]> message) {
    return handling.handle(
        message, StoryControl.class, control -> cancelled.add(control.storyId()));
  }

  private void giveUp(FilmJob job, PermanentFailure failure) {
    String code =
        failure.code().equals(LeasedJobs.ATTEMPTS_EXHAUSTED)
            ? FailureCodes.POSTPROCESS_FAILED
            : failure.code();
    String sentence = "The film can't be made. " + failure.sentence();
    publisher.publish(new StoryFailed(job.storyId(), code, sentence, STAGE, null));
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("film jobs").status(jobs.running()).build();
  }
}
