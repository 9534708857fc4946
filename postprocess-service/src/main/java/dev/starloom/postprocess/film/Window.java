package dev.starloom.postprocess.film;

import java.util.Locale;

/**
 * A part of the picture that is shown enlarged over the whole, frame by frame, between pixels.
 *
 * @param size ffmpeg's expression of the part's width over the picture's, 0 to 1, of the frame
 *     number {@code on}
 * @param x expression of its left edge over the picture's width
 * @param y expression of its top edge over the picture's height
 * @param when expression of the frame number {@code n}: when it is shown
 */
record Window(String size, String x, String y, String when) {
  private static final double HELD_ZOOM_A_SECOND = 0.03;

  /** A slow push towards the middle from a frame on. */
  static Window push(int from, int fps) {
    String size = format("(1/(1+%.5f*max(0,on-%d)))", HELD_ZOOM_A_SECOND / fps, from);
    String edge = "((1-" + size + ")/2)";
    return new Window(size, edge, edge, format("gte(n,%d)", from));
  }

  /** The filter, with a comma before it. */
  String filter() {
    String right = "W*(" + x + "+" + size + ")";
    String bottom = "H*(" + y + "+" + size + ")";
    String left = "W*" + x;
    String top = "H*" + y;
    return format(
        ",perspective=x0='%1$s':y0='%2$s':x1='%3$s':y1='%2$s':x2='%1$s':y2='%4$s':x3='%3$s':y3='%4$s'"
            + ":interpolation=cubic:eval=frame:enable='%5$s'",
        left, top, right, bottom, when);
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
