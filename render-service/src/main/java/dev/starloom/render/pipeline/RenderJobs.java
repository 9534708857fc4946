package dev.starloom.render.pipeline;

import dev.starloom.contracts.event.FailureCodes;
import dev.starloom.contracts.event.ShotFailed;
import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.contracts.event.StoryControl;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.event.EventHandling;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.job.CancelledStories;
import dev.starloom.platform.job.LeasedJobs;
import dev.starloom.render.engine.RenderEngine;
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

/**
 * {@code shot.requested} becomes a row within milliseconds and is acknowledged; slots lease rows
 * and render. Kafka never waits for a render.
 */
@Readiness
@ApplicationScoped
class RenderJobs implements HealthCheck {
  private final EventHandling handling;
  private final EventPublisher publisher;
  private final CancelledStories cancelled;
  private final LeasedJobs<RenderJob> jobs;

  RenderJobs(
      EventHandling handling,
      EventPublisher publisher,
      ArtifactStore artifacts,
      RenderEngine engine,
      AgroalDataSource dataSource,
      RenderConfig config,
      Clock clock) {
    this.handling = handling;
    this.publisher = publisher;
    this.cancelled = new CancelledStories(dataSource, clock);
    this.jobs =
        new LeasedJobs<>(
            "render-shot",
            UUID.randomUUID().toString(),
            RenderJob.class,
            dataSource,
            config.lease().settings(),
            clock,
            new ShotRenderer(artifacts, publisher, engine, cancelled),
            this::giveUp);
  }

  void onStart(@Observes StartupEvent event) {
    jobs.start();
  }

  void onStop(@Observes ShutdownEvent event) {
    jobs.close();
  }

  @Incoming("requested")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hearRequested(Message<byte[]> message) {
    return handling.handle(
        message, ShotRequested.class, shot -> jobs.enqueue(shot.shotId(), RenderJob.of(shot), 0));
  }

  @Incoming("control")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hearControl(Message<byte[]> message) {
    return handling.handle(
        message, StoryControl.class, control -> cancelled.add(control.storyId()));
  }

  private void giveUp(RenderJob job, PermanentFailure failure) {
    String code =
        failure.code().equals(LeasedJobs.ATTEMPTS_EXHAUSTED)
            ? FailureCodes.RENDER_FAILED
            : failure.code();
    String sentence = "Shot " + (job.index() + 1) + " can't be rendered. " + failure.sentence();
    publisher.publish(new ShotFailed(job.storyId(), job.shotId(), code, sentence));
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("render jobs").status(jobs.running()).build();
  }
}
