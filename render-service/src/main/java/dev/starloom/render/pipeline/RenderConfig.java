package dev.starloom.render.pipeline;

import dev.starloom.platform.job.LeaseConfig;
import dev.starloom.render.wan.plan.WanConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configuration of render-service. */
@ConfigMapping(prefix = "starloom.render")
public interface RenderConfig {
  /** How render jobs are leased. */
  LeaseConfig lease();

  /** Threads that draw the frames of one clip; 0 means one per core. */
  @WithDefault("0")
  int threads();

  /** The engine that dreams pictures with a video model. */
  WanConfig wan();
}
