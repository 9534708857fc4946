package dev.starloom.postprocess.subtitles;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a cue where it is drawn.
 *
 * @param size em size in pixels
 * @param rise of its baseline above the foot of the cue, in pixels
 */
record Row(String text, double size, double rise) {
  /** Free room at each side of a cue, for edge and shadow, in ems. */
  static final double MARGIN = 0.6;

  /** Size of the second language. */
  static final double SECOND = 0.68;

  private static final double LEADING = 1.32;
  private static final double FOOT = 0.55;

  /** The lines from top to bottom. */
  static List<Row> of(Cue cue, double size) {
    var rows = new ArrayList<Row>();
    double rise = FOOT * size;
    for (int i = cue.second().size() - 1; i >= 0; i--) {
      rows.add(0, new Row(cue.second().get(i), SECOND * size, rise));
      rise += SECOND * LEADING * size;
    }
    if (!cue.second().isEmpty()) {
      // The larger letters above hang deeper.
      rise += (1 - SECOND) * size / 4;
    }
    for (int i = cue.lines().size() - 1; i >= 0; i--) {
      rows.add(0, new Row(cue.lines().get(i), size, rise));
      rise += LEADING * size;
    }
    return rows;
  }

  /** From the foot to the top of the highest line, in pixels. */
  static double height(List<Row> rows) {
    Row top = rows.get(0);
    return top.rise() + (LEADING - FOOT) * top.size();
  }
}
