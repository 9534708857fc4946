package dev.starloom.render.planetarium.clip;

import java.util.ArrayList;
import java.util.List;

/** What ffmpeg is told of the frames it gets from its standard input and of the clip it makes. */
final class ClipFormat {
  /** What the frames are, which is what the clip is: nothing is converted on the way. */
  private static final List<String> COLOURS =
      List.of(
          "-color_range", "tv",
          "-colorspace", "bt709",
          "-color_primaries", "bt709",
          "-color_trc", "bt709");

  /**
   * The film is encoded again from the clips, so a clip may be large, but must be quick and keep
   * dark gradients smooth: with more bits for the dark and no blocks, the fastest preset is nearer
   * to the frames than a slow one and takes a third of its time.
   */
  private static final String SMOOTH =
      ":open-gop=0:scenecut=0:no-deblock=0:deblock=0,0:aq-mode=3:weightp=0";

  /** Tells whoever joins the clips that the frames have the colours of their style. */
  private static final String GRADED = "graded";

  private ClipFormat() {}

  /** H.264 in MP4, without the file's name. */
  static List<String> film(int width, int height, int fps) {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "yuv420p"));
    arguments.addAll(COLOURS);
    arguments.addAll(frames(width, height, fps));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "17"));
    arguments.addAll(List.of("-x264-params", "keyint=" + 2 * fps + ":min-keyint=" + fps + SMOOTH));
    arguments.addAll(List.of("-threads", "1", "-pix_fmt", "yuv420p"));
    arguments.addAll(COLOURS);
    arguments.addAll(List.of("-fps_mode", "cfr", "-an", "-metadata", "comment=" + GRADED));
    arguments.addAll(List.of("-movflags", "+faststart"));
    return arguments;
  }

  /** FFV1 with alpha in Matroska, without the file's name: it is encoded once more for use. */
  static List<String> transparent(int width, int height, int fps) {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgba"));
    arguments.addAll(frames(width, height, fps));
    arguments.addAll(List.of("-c:v", "ffv1", "-level", "3", "-slices", "4", "-g", "1"));
    arguments.addAll(List.of("-threads", "1", "-pix_fmt", "bgra", "-fps_mode", "cfr", "-an"));
    return arguments;
  }

  private static List<String> frames(int width, int height, int fps) {
    return List.of("-s", width + "x" + height, "-r", String.valueOf(fps), "-i", "pipe:0");
  }
}
