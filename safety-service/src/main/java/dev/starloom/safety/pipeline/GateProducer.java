package dev.starloom.safety.pipeline;

import dev.starloom.safety.text.TextGate;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads lists and models at start, so that a service that is ready can do its work. */
@ApplicationScoped
class GateProducer {
  @Produces
  @Singleton
  @Startup
  TextGate textGate() {
    return TextGate.bundled();
  }
}
