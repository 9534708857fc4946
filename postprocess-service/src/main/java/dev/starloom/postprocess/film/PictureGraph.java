package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import java.util.List;
import java.util.Locale;

/**
 * The filter graph of the picture: shots made alike and graded, joined, titled.
 *
 * <p>Inputs are the clips in order, then the titles. The graph holds numbers and labels only, never
 * a user's text or a file name.
 */
final class PictureGraph {
  /**
   * Dark pictures are the rule here: contrast turns about black and gamma lifts, so that a night
   * sky keeps its stars.
   */
  private static final String GRADE =
      "eq=contrast=1.03:brightness=0.015:saturation=1.08:gamma=1.03";

  private static final double FADE_OUT_SECONDS = 0.8;

  private final Storyboard board;
  private final Timeline timeline;
  private final StringBuilder graph = new StringBuilder();

  private PictureGraph(Storyboard board, Timeline timeline) {
    this.board = board;
    this.timeline = timeline;
  }

  /** The graph; its output is labelled {@code v}. */
  static String of(Storyboard board, Timeline timeline, List<Clip> clips, Titles titles) {
    var picture = new PictureGraph(board, timeline);
    for (int shot = 0; shot < clips.size(); shot++) {
      picture.shot(shot, clips.get(shot));
    }
    String joined = picture.joined(clips.size());
    picture.graph.append(titles.graph(joined, clips.size(), "titled"));
    picture.ends(titles.isEmpty() ? joined : "titled");
    return picture.graph.toString();
  }

  /** The grade of a clip with a comma after it; nothing for a clip that has one. */
  static String grade(Clip clip) {
    return clip.graded() ? "" : GRADE + ",";
  }

  /** Same size, rate and length; a short clip holds its last frame, it is never stretched. */
  private void shot(int index, Clip clip) {
    String size = clip.width() == board.width() && clip.height() == board.height() ? "" : scale();
    add(
        "[%d:v]%s%ssetsar=1,fps=%d,tpad=stop=-1:stop_mode=clone,trim=end_frame=%d,"
            + "setpts=PTS-STARTPTS,format=yuv420p,settb=1/%d[s%d];",
        index, size, grade(clip), board.fps(), timeline.length(index), board.fps(), index);
  }

  private String scale() {
    return format(
        "scale=%1$d:%2$d:force_original_aspect_ratio=increase:flags=bicubic,crop=%1$d:%2$d,",
        board.width(), board.height());
  }

  private String joined(int shots) {
    String joined = "s0";
    double duration = timeline.seconds(timeline.crossfade());
    for (int shot = 1; shot < shots; shot++) {
      double offset = timeline.seconds(timeline.start(shot));
      String label = "x" + shot;
      add(
          "[%s][s%d]xfade=transition=%s:duration=%.6f:offset=%.6f[%s];",
          joined, shot, Join.of(board.shots().get(shot - 1)), duration, offset, label);
      joined = label;
    }
    return joined;
  }

  /** No fade at the start: players show the first frame before anybody presses play. */
  private void ends(String under) {
    add(
        "[%s]fade=t=out:st=%.6f:d=%.2f,trim=end_frame=%d,format=yuv420p[v]",
        under, timeline.seconds() - FADE_OUT_SECONDS, FADE_OUT_SECONDS, timeline.frames());
  }

  private void add(String pattern, Object... values) {
    graph.append(format(pattern, values));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
