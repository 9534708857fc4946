package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.media.MediaTool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The figures and names of a whole film on a transparent ground, for domes and augmented reality:
 * VP9 with alpha in WebM, frame by frame in step with the film's shots.
 */
public final class OverlayFilm {
  private static final double FADE_SECONDS = 0.25;
  private static final List<String> VP9 =
      List.of(
          "-c:v", "libvpx-vp9", "-pix_fmt", "yuva420p", "-deadline", "realtime", "-cpu-used", "8");

  /** Alpha is a second stream within the first, which must not be put off to a later frame. */
  private static final List<String> QUALITY =
      List.of("-row-mt", "1", "-b:v", "0", "-crf", "24", "-auto-alt-ref", "0", "-an");

  private final MediaTool tool;

  public OverlayFilm(MediaTool tool) {
    this.tool = tool;
  }

  /**
   * @param overlays one for each shot, in order, with an alpha channel
   * @return a file in the folder
   */
  public Path make(Storyboard board, List<Path> overlays, Path folder) {
    Path file = folder.resolve("overlay.webm");
    var command = new ArrayList<String>();
    overlays.forEach(overlay -> command.addAll(List.of("-i", overlay.toString())));
    command.addAll(List.of("-filter_complex", graph(board, overlays.size()), "-map", "[o]"));
    command.addAll(VP9);
    command.addAll(QUALITY);
    command.add(file.toString());
    tool.run(command);
    return file;
  }

  /**
   * Where shots overlap, each has one half and fades: mixed, the black of what is transparent would
   * darken what is seen.
   */
  private static String graph(Storyboard board, int shots) {
    var timeline = new Timeline(board);
    var graph = new StringBuilder();
    var all = new StringBuilder();
    int half = timeline.crossfade() / 2;
    for (int shot = 0; shot < shots; shot++) {
      int from = shot == 0 ? 0 : half;
      int behind = shot + 1 == shots ? 0 : timeline.crossfade() - half;
      int to = timeline.length(shot) - behind;
      double out = timeline.seconds(to - from) - FADE_SECONDS;
      graph.append(
          String.format(
              Locale.ROOT,
              "[%1$d:v]format=yuva420p,fps=%2$d,tpad=stop=-1:stop_mode=clone,"
                  + "trim=start_frame=%3$d:end_frame=%4$d,setpts=PTS-STARTPTS,"
                  + "fade=t=in:d=%6$.3f:alpha=1,fade=t=out:st=%5$.6f:d=%6$.3f:alpha=1,"
                  + "setsar=1[c%1$d];",
              shot,
              board.fps(),
              from,
              to,
              Math.max(0, out),
              FADE_SECONDS));
      all.append("[c").append(shot).append(']');
    }
    return graph.append(all).append("concat=n=").append(shots).append(":v=1:a=0[o]").toString();
  }
}
