package dev.starloom.render.wan.plan;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The configuration as a file would give it. */
public final class Configs {
  private static final int ORDINAL = 500;

  private Configs() {}

  /**
   * @param settings keys without their prefix
   */
  public static WanConfig of(Map<String, String> settings) {
    var full = new java.util.HashMap<String, String>();
    settings.forEach((key, value) -> full.put("starloom.render.wan." + key, value));
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withMapping(Mapped.class)
        .withSources(new PropertiesConfigSource(full, "test", ORDINAL))
        .build()
        .getConfigMapping(Mapped.class)
        .wan();
  }

  /** Where the service has the group. */
  @io.smallrye.config.ConfigMapping(prefix = "starloom.render")
  public interface Mapped {
    WanConfig wan();
  }
}
