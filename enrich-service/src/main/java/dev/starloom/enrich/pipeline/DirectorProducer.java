package dev.starloom.enrich.pipeline;

import dev.starloom.enrich.storyboard.Director;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads the lexicon at start, so that a service that is ready can do its work. */
@ApplicationScoped
class DirectorProducer {
  @Produces
  @Singleton
  @Startup
  Director director() {
    return Director.bundled();
  }
}
