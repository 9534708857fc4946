package dev.starloom.postprocess.film;

import dev.starloom.postprocess.subtitles.Cue;
import dev.starloom.postprocess.subtitles.CuePainter;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The drawn cues of a film as one transparent moving strip, so that ffmpeg has one input and lays
 * one picture over another, however many cues there are.
 *
 * @param reel what the strip shows when; null for no strip
 * @param x left edge of the strip in the picture
 * @param y its top edge
 * @param shown ffmpeg's expression of the times when anything is on it
 */
record Titles(Path reel, int x, int y, String shown) {
  private static final double ROUNDING = 0.005;

  /** No cue. */
  static final Titles NONE = new Titles(null, 0, 0, "");

  /**
   * @param painter knows the size of the picture
   */
  static Titles draw(List<Cue> cues, CuePainter painter, int fps, Path folder) throws IOException {
    if (cues.isEmpty()) {
      return NONE;
    }
    Rectangle band = cues.stream().map(painter::area).reduce(Rectangle::union).orElseThrow();
    Path list = folder.resolve("titles.ffconcat");
    new TitleReel(painter, band, fps, folder).write(cues, list);
    String shown =
        cues.stream()
            .map(cue -> between(cue.start() - ROUNDING, cue.end()))
            .collect(Collectors.joining("+"));
    return new Titles(list, band.x, band.y, shown);
  }

  private static String between(double start, double end) {
    return String.format(Locale.ROOT, "between(t,%.3f,%.3f)", start, end);
  }

  boolean isEmpty() {
    return reel == null;
  }

  /** Arguments for no input, or for one. */
  List<String> inputs() {
    return isEmpty() ? List.of() : List.of("-f", "concat", "-safe", "0", "-i", reel.toString());
  }

  /**
   * The part of a filter graph that lays the strip over a picture, with a semicolon after it; empty
   * if there is none.
   *
   * @param under label of the picture
   * @param input index of the strip's input
   * @param out label of the result
   */
  String graph(String under, int input, String out) {
    return isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "[%s][%d:v]overlay=x=%d:y=%d:eof_action=pass:enable='%s'[%s];",
            under,
            input,
            x,
            y,
            shown,
            out);
  }
}
