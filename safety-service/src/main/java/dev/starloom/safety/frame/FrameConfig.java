package dev.starloom.safety.frame;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The frame gate. */
@ConfigMapping(prefix = "starloom.safety")
public interface FrameConfig {
  /**
   * A folder with classifiers besides the bundled one for nudity: of each a description NAME.json
   * and its model in ONNX. A nudity.json there replaces the bundled one. While one of them can't be
   * used the service is not ready and says why, and clips wait.
   */
  Optional<Path> models();

  /** How many threads look at frames side by side; 0 is one for each core. */
  @WithDefault("0")
  int threads();

  /** What of a clip is looked at. */
  Clip clip();

  /** Limits of a clip; beyond them it is refused. */
  interface Clip {
    /** Longest clip, in seconds. */
    @WithDefault("600")
    double maxSeconds();

    /** Most frames of a clip. */
    @WithDefault("36000")
    int maxFrames();

    /** Video codecs that are decoded, by the names that ffprobe gives them. */
    @WithDefault("h264,hevc,vp8,vp9,av1,mpeg4")
    List<String> codecs();

    default ClipLimits limits() {
      return new ClipLimits(maxSeconds(), maxFrames(), codecs());
    }
  }

  default int cores() {
    return threads() == 0 ? Runtime.getRuntime().availableProcessors() : threads();
  }
}
