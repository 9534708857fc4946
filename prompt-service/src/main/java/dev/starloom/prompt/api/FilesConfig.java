package dev.starloom.prompt.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the files of finished films are served. */
@ConfigMapping(prefix = "starloom.files")
public interface FilesConfig {
  /**
   * Whether caches on the way may keep the files for everybody, so that a CDN can stand in front:
   * whoever knows a film's id may see it, and no file ever changes. `false` where a door in front
   * asks who calls.
   */
  @WithDefault("true")
  boolean shared();

  /** Pages of which origin may play the films: `*` for all. */
  @WithDefault("*")
  String allowOrigin();
}
