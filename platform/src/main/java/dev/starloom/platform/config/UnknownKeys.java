package dev.starloom.platform.config;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Refuses to start with a key under our prefixes that nobody reads: a mistyped setting would
 * otherwise be a default that nobody wanted. Looks at every source, the environment included.
 */
@ApplicationScoped
class UnknownKeys {
  private static final int BEFORE_EVERYTHING = 1;
  private static final Pattern OURS = Pattern.compile("(starloom|s3)\\..+|(STARLOOM|S3)_.+");

  /** What Kubernetes sets for every Service of a namespace; nobody wrote it. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile(
          "[A-Z0-9_]+_(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT(_[0-9]+_(TCP|UDP)(_[A-Z]+)?)?)");

  private final Config config;
  private final KnownKeys known = KnownKeys.committed();

  UnknownKeys(Config config) {
    this.config = config;
  }

  void onStart(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent event) {
    List<String> unknown = sentences();
    if (!unknown.isEmpty()) {
      throw new ConfigurationException(String.join(" ", unknown));
    }
  }

  /** One sentence for each unknown key: its name, where it was set, and what was meant. */
  List<String> sentences() {
    return StreamSupport.stream(config.getConfigSources().spliterator(), false)
        .flatMap(source -> written(source).filter(this::isUnknown).map(n -> sentence(n, source)))
        .distinct()
        .toList();
  }

  /** The environment lists a variable once more as the key that it may be; nobody wrote that. */
  private static Stream<String> written(ConfigSource source) {
    Set<String> names = source.getPropertyNames();
    return names.stream()
        .filter(
            name -> {
              String variable = KnownKeys.environmentName(name);
              return name.equals(variable) || !names.contains(variable);
            })
        .sorted();
  }

  private boolean isUnknown(String name) {
    String key = withoutProfile(name);
    return OURS.matcher(key).matches() && !SERVICE_LINK.matcher(key).matches() && !known.has(key);
  }

  private String sentence(String name, ConfigSource source) {
    return ("Unknown configuration key %s in %s: did you mean %s? All keys are in"
            + " docs/configuration.md.")
        .formatted(name, source.getName(), known.nearest(withoutProfile(name)));
  }

  private static String withoutProfile(String name) {
    return name.startsWith("%") ? name.substring(name.indexOf('.') + 1) : name;
  }
}
