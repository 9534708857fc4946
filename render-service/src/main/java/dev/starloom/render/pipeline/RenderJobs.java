package dev.starloom.render.pipeline;

import dev.starloom.contracts.event.ShotRequested;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.event.EventHandling;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.platform.job.StoryJobs;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** {@code shot.requested} becomes a leased job that renders. */
@Readiness
@ApplicationScoped
class RenderJobs implements HealthCheck {
  private final StoryJobs<RenderJob> jobs;

  RenderJobs(
      EventHandling handling,
      EventPublisher publisher,
      ArtifactStore artifacts,
      Engines engines,
      AgroalDataSource dataSource,
      RenderConfig config,
      Clock clock) {
    var renderer = new ShotRenderer(artifacts, publisher, engines);
    this.jobs =
        new StoryJobs<>(
            "render-shot",
            RenderJob.class,
            renderer,
            engines.abilities(),
            config.lease(),
            dataSource,
            clock,
            handling,
            publisher);
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
    return jobs.hear(message, ShotRequested.class, RenderJob::id, RenderJob::of);
  }

  @Incoming("control")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hearControl(Message<byte[]> message) {
    return jobs.hearControl(message);
  }

  @Override
  public HealthCheckResponse call() {
    return jobs.health();
  }
}
