package dev.starloom.postprocess.film;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A drawn picture laid over the film for a while.
 *
 * @param image a PNG, or the pattern of a numbered series of them
 * @param series how many there are in a series, one for each frame; 1 for one that stays
 * @param x left edge in the film, even as 4:2:0 colour wants
 * @param y top edge, even
 * @param start first frame of the film that shows it
 * @param frames how long it is shown
 * @param fadeIn frames
 * @param fadeOut frames
 */
record Overlay(
    Path image, int series, int x, int y, int start, int frames, int fadeIn, int fadeOut) {

  List<String> inputs(int fps) {
    return List.of("-framerate", Integer.toString(fps), "-i", image.toString());
  }

  /** The part of a filter graph, with a semicolon after it. */
  String graph(String under, int input, int fps, String out) {
    String repeat = series > 1 ? "" : String.format(Locale.ROOT, "loop=loop=%d:size=1,", frames);
    return String.format(
        Locale.ROOT,
        "[%1$d:v]scale=out_color_matrix=bt709:out_range=tv,format=yuva420p,%2$s"
            + "setpts=N/(%3$d*TB)%4$s,setpts=PTS+%5$d/(%3$d*TB)[l%1$d];"
            + "[%6$s][l%1$d]overlay=x=%7$d:y=%8$d:eof_action=pass:enable='between(n,%5$d,%9$d)'"
            + "[%10$s];",
        input,
        repeat,
        fps,
        fades(),
        start,
        under,
        x,
        y,
        start + frames - 1,
        out);
  }

  private String fades() {
    String in = fadeIn == 0 ? "" : fade("in", 0, fadeIn);
    return in + (fadeOut == 0 ? "" : fade("out", frames - fadeOut, fadeOut));
  }

  private static String fade(String way, int start, int frames) {
    return String.format(
        Locale.ROOT, ",fade=t=%s:start_frame=%d:nb_frames=%d:alpha=1", way, start, frames);
  }
}
