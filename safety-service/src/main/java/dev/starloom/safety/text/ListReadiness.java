package dev.starloom.safety.text;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which word lists are in force; there always are some, so that it is always ready. */
@Readiness
@ApplicationScoped
class ListReadiness implements HealthCheck {
  private final LiveTextGate gate;

  ListReadiness(LiveTextGate gate) {
    this.gate = gate;
  }

  @Override
  public HealthCheckResponse call() {
    var answer =
        HealthCheckResponse.named("word lists").up().withData("version", gate.get().version());
    answer.withData("examples", gate.get().examples());
    if (!gate.get().isTaught()) {
      answer.withData("taught", "no: only the lists decide");
    }
    gate.fault().ifPresent(fault -> answer.withData("fault", fault));
    return answer.build();
  }
}
