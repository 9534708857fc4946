package dev.starloom.safety.pipeline;

import dev.starloom.safety.text.ExampleConfig;
import dev.starloom.safety.text.ListConfig;
import dev.starloom.safety.text.ListFolder;
import dev.starloom.safety.text.ListSource;
import dev.starloom.safety.text.LiveTextGate;
import dev.starloom.safety.text.Sureness;
import dev.starloom.safety.text.WordLists;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Loads lists at start, so that a service that is ready can do its work. */
@ApplicationScoped
class GateProducer {
  @Produces
  @Singleton
  @Startup
  LiveTextGate textGate(ListConfig config, ExampleConfig examples) {
    ListSource source =
        config.lists().<ListSource>map(f -> new ListFolder(Path.of(f))).orElse(ListSource.NONE);
    var sureness = new Sureness(examples.reviewFrom(), examples.blockFrom());
    return new LiveTextGate(WordLists.bundled(), source, sureness);
  }
}
