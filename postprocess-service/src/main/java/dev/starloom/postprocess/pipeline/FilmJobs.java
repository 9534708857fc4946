package dev.starloom.postprocess.pipeline;

import dev.starloom.contracts.event.StoryApproved;
import dev.starloom.platform.artifact.ArtifactStore;
import dev.starloom.platform.event.EventHandling;
import dev.starloom.platform.event.EventPublisher;
import dev.starloom.platform.job.StoryJobs;
import dev.starloom.postprocess.film.FilmMaker;
import dev.starloom.postprocess.track.MusicLibrary;
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

/** {@code story.approved} becomes a leased job that makes the film. */
@Readiness
@ApplicationScoped
class FilmJobs implements HealthCheck {
  private final StoryJobs<FilmJob> jobs;

  FilmJobs(
      EventHandling handling,
      EventPublisher publisher,
      ArtifactStore artifacts,
      FilmMaker maker,
      AgroalDataSource dataSource,
      PostprocessConfig config,
      Clock clock) {
    var run = new FilmRun(artifacts, publisher, maker, new MusicLibrary(config.musicLibrary()));
    this.jobs =
        new StoryJobs<>(
            "make-film",
            FilmJob.class,
            run,
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

  @Incoming("approved")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  CompletionStage<Void> hearApproved(Message<byte[]> message) {
    return jobs.hear(message, StoryApproved.class, StoryApproved::storyId, FilmJob::of);
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
