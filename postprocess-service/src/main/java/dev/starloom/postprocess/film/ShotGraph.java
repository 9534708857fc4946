package dev.starloom.postprocess.film;

import dev.starloom.contracts.story.Storyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The filters that make a shot like its neighbours: size, shape, colours, rate, length. A clip that
 * is as wanted is not touched.
 */
final class ShotGraph {
  /** What the film is, said to every filter, so that none converts by a guess of its own. */
  private static final String COLOURS =
      "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709";

  private final Storyboard board;
  private final int shot;
  private final Clip clip;
  private final int frames;

  /**
   * @param shot its number
   * @param frames that the shot has in the film
   */
  ShotGraph(Storyboard board, int shot, Clip clip, int frames) {
    this.board = board;
    this.shot = shot;
    this.clip = clip;
    this.frames = frames;
  }

  /** Makes what was drawn for the film like its shots. */
  static String drawn(int fps) {
    return "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,setsar=1,settb=1/"
        + fps
        + ","
        + COLOURS;
  }

  /**
   * @param grade its colours, if it has none of its style yet
   * @param windows how it is shown enlarged for a while
   */
  String filters(Optional<Grade> grade, List<Window> windows) {
    var filters = new StringBuilder();
    filters.append(shape());
    grade.ifPresent(colours -> filters.append(colours.filters("g" + shot)));
    boolean compensated = "compensated".equals(board.finish().motion());
    filters.append(Rate.filter(clip, board.fps(), compensated));
    filters.append(
        String.format(
            Locale.ROOT,
            "tpad=stop=-1:stop_mode=clone,trim=end_frame=%d,setpts=PTS-STARTPTS,format=yuv420p,"
                + "setsar=1,settb=1/%d,%s",
            frames,
            board.fps(),
            COLOURS));
    held(windows).forEach(window -> filters.append(window.filter()));
    return filters.toString();
  }

  /**
   * A short clip holds its last frame, it is never stretched; held for long, it must not freeze.
   */
  private List<Window> held(List<Window> windows) {
    int has = (int) Math.floor(clip.seconds() * board.fps());
    var all = new ArrayList<>(windows);
    if (frames - has > board.fps()) {
      all.add(Window.push(has, board.fps()));
    }
    return all;
  }

  private String shape() {
    boolean fits = clip.width() == board.width() && clip.height() == board.height();
    if (fits && clip.plain()) {
      return "";
    }
    return fits ? scaled(board.width(), board.height()) : cut();
  }

  /** Covers the picture; what stands over at two sides is cut off. */
  private String cut() {
    double factor =
        Math.max((double) board.width() / clip.width(), (double) board.height() / clip.height());
    int width = Math.max(board.width(), even(clip.width() * factor));
    int height = Math.max(board.height(), even(clip.height() * factor));
    return scaled(width, height)
        + String.format(Locale.ROOT, "crop=%d:%d,", board.width(), board.height());
  }

  private static String scaled(int width, int height) {
    return String.format(
        Locale.ROOT,
        "scale=%d:%d:flags=lanczos:out_range=tv:out_color_matrix=bt709,format=yuv420p,setsar=1,",
        width,
        height);
  }

  private static int even(double value) {
    return (int) Math.round(value / 2) * 2;
  }
}
