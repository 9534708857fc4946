package dev.starloom.platform.artifact;

import dev.starloom.platform.failure.TransientFailure;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service without its bucket can't do its work, so it is not ready. */
@Readiness
@ApplicationScoped
class BucketReadiness implements HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(BucketReadiness.class);

  private final ArtifactStore artifacts;

  BucketReadiness(ArtifactStore artifacts) {
    this.artifacts = artifacts;
  }

  void onStart(@Observes StartupEvent event) {
    try {
      artifacts.ensureBucket();
    } catch (TransientFailure e) {
      LOG.warn("Object storage is not there yet; readiness tells when it is", e);
    }
  }

  /** Makes the bucket as well, for a server that came up after this service. */
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("object storage").status(bucketIsThere()).build();
  }

  private boolean bucketIsThere() {
    try {
      artifacts.ensureBucket();
      return true;
    } catch (TransientFailure e) {
      return false;
    }
  }
}
