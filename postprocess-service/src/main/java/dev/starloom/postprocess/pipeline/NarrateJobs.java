package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.event.StoryScreened;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.event.EventHandling;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.platform.job.StoryJobs;
import dev.starloom.postprocess.narration.Speaker;
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

/**
 * {@code story.screened} becomes a leased job that speaks the lines. It has slots of its own:
 * nobody waits for a voice behind a film.
 */
@Readiness
@ApplicationScoped
class NarrateJobs implements HealthCheck {
  private final StoryJobs<NarrateJob> jobs;

  NarrateJobs(
      EventHandling handling,
      EventPublisher publisher,
      ArtifactStore artifacts,
      Speaker speaker,
      AgroalDataSource dataSource,
      PostprocessConfig config,
      Clock clock) {
    this.jobs =
        new StoryJobs<>(
            "narrate",
            NarrateJob.class,
            new NarrationRun(artifacts, publisher::publish, publisher::hint, speaker),
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

  @Incoming("screened")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hearScreened(Message<byte[]> message) {
    return jobs.hear(message, StoryScreened.class, StoryScreened::storyId, NarrateJob::of);
  }

  @Override
  public HealthCheckResponse call() {
    return jobs.health();
  }
}
