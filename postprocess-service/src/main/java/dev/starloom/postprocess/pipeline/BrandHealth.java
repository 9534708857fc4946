package dev.starloom.postprocess.pipeline;

import dev.starloom.postprocess.cards.Brand;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells of a logo that can't be shown; the service works all the same. */
@Readiness
@ApplicationScoped
class BrandHealth implements HealthCheck {
  private final Brand brand;

  BrandHealth(Brand brand) {
    this.brand = brand;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("brand").up();
    return brand.trouble() == null
        ? answer.build()
        : answer.withData("logo", brand.trouble()).build();
  }
}
