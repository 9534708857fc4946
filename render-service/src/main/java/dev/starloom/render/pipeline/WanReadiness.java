package dev.starloom.render.pipeline;

import dev.starloom.render.wan.model.ModelState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A service whose model can't be used, or whose device broke, is not ready. While the model is
 * prepared it is: other engines work, and shots for this one wait.
 */
@Readiness
@ApplicationScoped
class WanReadiness implements HealthCheck {
  static final String NAME = "wan model";

  private final Engines engines;

  WanReadiness(Engines engines) {
    this.engines = engines;
  }

  @Override
  public HealthCheckResponse call() {
    return engines
        .wan()
        .map(wan -> of(wan.state(), wan.broken()))
        .orElseGet(() -> of(true, "No model is configured."));
  }

  static HealthCheckResponse of(ModelState state, Optional<String> broken) {
    boolean usable = !(state instanceof ModelState.Unusable) && broken.isEmpty();
    return of(usable, broken.orElseGet(state::sentence));
  }

  private static HealthCheckResponse of(boolean up, String sentence) {
    return HealthCheckResponse.named(NAME).status(up).withData("sentence", sentence).build();
  }
}
