package dev.starloom.safety.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A gate that can't look is not ready, and says why. */
@Readiness
@ApplicationScoped
class GateReadiness implements HealthCheck {
  private final LiveGate gate;

  GateReadiness(LiveGate gate) {
    this.gate = gate;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> fault = gate.fault();
    var answer = HealthCheckResponse.named("frame gate").status(fault.isEmpty());
    fault.ifPresent(sentence -> answer.withData("sentence", sentence));
    return answer.build();
  }
}
