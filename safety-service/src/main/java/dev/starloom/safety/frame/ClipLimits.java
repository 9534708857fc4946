package dev.starloom.safety.frame;

import java.util.List;

/**
 * What is looked at, at most. A clip beyond it is refused before a frame is decoded.
 *
 * @param codecs names of video codecs as ffprobe says them
 */
public record ClipLimits(double seconds, int frames, List<String> codecs) {
  /** Of one picture: beyond that a small file takes gigabytes to decode. */
  static final long PIXELS = 8192L * 4320;

  public ClipLimits {
    codecs = List.copyOf(codecs);
    if (!(seconds > 0) || frames < 1 || codecs.isEmpty()) {
      throw new IllegalArgumentException(
          "seconds, frames and codecs of a clip are needed, not " + seconds + ", " + frames);
    }
  }

  /** Ten minutes at 60 frames a second, in a codec of today. */
  public static ClipLimits standard() {
    return new ClipLimits(600, 36_000, List.of("h264", "hevc", "vp8", "vp9", "av1", "mpeg4"));
  }
}
