package dev.starloom.prompt.intake;

import dev.starloom.sky.SkyData;
import dev.starloom.sky.Targets;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads what can be looked at in the sky, so that a service that is ready can check a wish. */
@ApplicationScoped
class SkyDoor {
  @Produces
  @Singleton
  @Startup
  Targets targets() {
    return new Targets(SkyData.bundled());
  }
}
