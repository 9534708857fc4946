package dev.starloom.safety.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** How strict the frame gate is, by who will see a film. */
@ConfigMapping(prefix = "starloom.safety.policy")
public interface PolicyConfig {
  /** Categories that every verdict on a clip accounts for, as checked or as not checked. */
  @WithDefault("nudity,gore")
  List<String> wanted();

  /** Films for children. */
  AudienceConfig children();

  /** Films for everybody. */
  AudienceConfig general();

  /** Films for the people who make them. */
  AudienceConfig internal();
}
