package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The filter graph of the picture: shots made alike and graded, joined, enlarged, lettered.
 *
 * <p>Inputs are the clips in order, the sky of the end card if there is one, the titles, and what
 * is laid over. The graph holds numbers, labels and names of our own files only, never a user's
 * text.
 */
final class PictureGraph {
  private static final double FADE_OUT_SECONDS = 0.8;

  private final Storyboard board;
  private final Timeline timeline;
  private final StringBuilder graph = new StringBuilder();

  private PictureGraph(Storyboard board, Timeline timeline) {
    this.board = board;
    this.timeline = timeline;
  }

  /** The graph; its output is labelled {@code v}. */
  static String of(Storyboard board, Timeline timeline, PictureParts parts) {
    var picture = new PictureGraph(board, timeline);
    for (int shot = 0; shot < parts.shots().size(); shot++) {
      picture.add("[%d:v]%s[s%d];", shot, parts.shots().get(shot), shot);
    }
    String joined = picture.joined(parts.shots().size());
    int next = parts.shots().size();
    if (timeline.endCard() > 0) {
      joined = picture.closed(joined, next++);
    }
    String sized = picture.enlarged(joined);
    picture.graph.append(parts.titles().graph(sized, next, "titled"));
    String titled = parts.titles().isEmpty() ? sized : "titled";
    next += parts.titles().isEmpty() ? 0 : 1;
    picture.ends(picture.over(titled, next, parts.overlays()));
    return picture.graph.toString();
  }

  private String joined(int shots) {
    String joined = "s0";
    for (int shot = 1; shot < shots; shot++) {
      joined =
          join(
              joined,
              "s" + shot,
              Join.of(board.shots().get(shot - 1)),
              timeline.start(shot),
              "x" + shot);
    }
    return joined;
  }

  private String join(String before, String after, String how, int frame, String out) {
    add(
        "[%s][%s]xfade=transition=%s:duration=%.6f:offset=%.6f[%s];",
        before, after, how, timeline.seconds(timeline.crossfade()), timeline.seconds(frame), out);
    return out;
  }

  /** The sky of the end card drifts by a pixel a frame: less would jerk, more would hurry. */
  private String closed(String before, int input) {
    add(
        "[%d:v]loop=loop=%d:size=1,setpts=N/(%d*TB),crop=%d:%d:x=n:y=(ih-oh)/2,%s[sky];",
        input,
        timeline.endCard(),
        board.fps(),
        board.width(),
        board.height(),
        ShotGraph.drawn(board.fps()));
    int start = timeline.frames() - timeline.endCard();
    return join(before, "sky", Join.CROSSFADE, start, "closed");
  }

  private String enlarged(String before) {
    Canvas canvas = Canvas.of(board);
    if (!canvas.isLargerThan(board)) {
      return before;
    }
    add(
        "[%s]scale=%d:%d:flags=lanczos,unsharp=5:5:0.45:5:5:0[large];",
        before, canvas.width(), canvas.height());
    return "large";
  }

  private String over(String under, int firstInput, List<Overlay> overlays) {
    String top = under;
    for (int i = 0; i < overlays.size(); i++) {
      String out = "o" + i;
      graph.append(overlays.get(i).graph(top, firstInput + i, board.fps(), out));
      top = out;
    }
    return top;
  }

  /** No fade at the start: players show the first frame before anybody presses play. */
  private void ends(String under) {
    add(
        "[%s]fade=t=out:st=%.6f:d=%.2f,trim=end_frame=%d,format=yuv420p[v]",
        under, timeline.seconds() - FADE_OUT_SECONDS, FADE_OUT_SECONDS, timeline.frames());
  }

  private void add(String pattern, Object... values) {
    graph.append(String.format(Locale.ROOT, pattern, values));
  }

  /** The input files of a graph in its order, as arguments. */
  static List<String> inputs(List<Clip> clips, List<String> endCard, PictureParts parts, int fps) {
    var inputs = new ArrayList<String>();
    clips.forEach(clip -> inputs.addAll(List.of("-i", clip.file().toString())));
    inputs.addAll(endCard);
    inputs.addAll(parts.titles().inputs());
    parts.overlays().forEach(overlay -> inputs.addAll(overlay.inputs(fps)));
    return inputs;
  }
}
