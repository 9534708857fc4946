package dev.starloom.prompt.intake;

import dev.starloom.contracts.story.Engines;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The engines that a new story may ask for; an unknown name in the configuration stops the start.
 */
@Startup
@ApplicationScoped
class OfferedEngines {
  private final Set<String> names = new LinkedHashSet<>();

  @Inject
  OfferedEngines(IntakeConfig config) {
    this(config.engines());
  }

  OfferedEngines(Collection<String> configured) {
    names.add(Engines.PLANETARIUM);
    configured.forEach(name -> names.add(known(name.strip())));
  }

  private static String known(String name) {
    if (!Engines.KNOWN.contains(name)) {
      throw new IllegalArgumentException(
          "starloom.intake.engines: there is no engine "
              + name
              + ", only "
              + String.join(", ", Engines.KNOWN));
    }
    return name;
  }

  /**
   * @param engine that a story asks for, or null for the planetarium
   * @throws Rejected with the way out, for one that is not offered
   */
  void check(String engine) {
    if (engine != null && !names.contains(engine)) {
      throw new Rejected(
          400,
          "engine_unavailable",
          "engine",
          "The engine %s is not offered here; leave engine out, or ask for %s. Whoever runs Starloom offers it with STARLOOM_RENDER_WAN_MODEL and STARLOOM_INTAKE_ENGINES."
              .formatted(engine, String.join(", ", names)));
    }
  }
}
