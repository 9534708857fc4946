package dev.starloom.postprocess.pipeline;

import dev.starloom.platform.job.LeaseConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Configuration of postprocess-service. */
@ConfigMapping(prefix = "starloom.postprocess")
public interface PostprocessConfig {
  /** How film jobs are leased. */
  LeaseConfig lease();

  /** Folder where the bundled speech program is unpacked, once. */
  @WithDefault("${java.io.tmpdir}/starloom-tools")
  Path tools();

  /** How long one spoken line may take to make; after that the voice is tried afresh. */
  @WithDefault("60s")
  Duration speechLimit();
}
