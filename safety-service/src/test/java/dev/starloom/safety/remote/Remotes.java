package dev.starloom.safety.remote;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;

/** Configurations of the tests. */
public final class Remotes {
  private Remotes() {}

  /** Names and values below {@code starloom.safety.remote}. */
  public static RemoteConfig config(String... keysAndValues) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put("starloom.safety.remote." + keysAndValues[i], keysAndValues[i + 1]);
    }
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withMapping(RemoteConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 1))
        .build()
        .getConfigMapping(RemoteConfig.class);
  }
}
