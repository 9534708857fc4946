package dev.starloom.render.pipeline;

import dev.starloom.render.wan.ModelEngine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process whose device broke is to be started again: only a new one gets a new context. */
@Liveness
@ApplicationScoped
class WanLiveness implements HealthCheck {
  private final Engines engines;

  WanLiveness(Engines engines) {
    this.engines = engines;
  }

  @Override
  public HealthCheckResponse call() {
    return of(engines.wan().flatMap(ModelEngine::broken));
  }

  static HealthCheckResponse of(Optional<String> broken) {
    return HealthCheckResponse.named("wan device")
        .status(broken.isEmpty())
        .withData("sentence", broken.orElse("No device broke."))
        .build();
  }
}
