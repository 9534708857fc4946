package dev.starloom.platform.ffmpeg;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Which ffmpeg program is used. */
@ConfigMapping(prefix = "starloom.ffmpeg")
public interface FfmpegConfig {
  /** Path of an installed ffmpeg, with ffprobe beside it, instead of the bundled one. */
  Optional<Path> program();

  /** Folder where the bundled program is unpacked, once. */
  @WithDefault("${java.io.tmpdir}/starloom-tools")
  Path cache();
}
