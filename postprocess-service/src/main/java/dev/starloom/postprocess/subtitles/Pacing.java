package dev.starloom.postprocess.subtitles;

import java.util.List;

/**
 * How long cues stay, as in the Netflix Timed Text Style Guides: as long as their words are said
 * and as reading them takes, at least 5/6 s, and two frames less than to the next cue. A shorter
 * gap than half a second is closed to those two frames.
 *
 * @param filmSeconds no cue stays longer
 */
record Pacing(ReadingSpeed speed, int fps, double filmSeconds) {
  private static final double LINGER = 0.3;
  private static final double FINDING = 0.4;
  private static final double LEAST = 5.0 / 6;
  private static final double MOST = 7;
  private static final double SMALL_GAP = 0.5;
  private static final int GAP_FRAMES = 2;

  /** When each part goes, in whole frames of the film. */
  double[] ends(List<Part> parts) {
    double[] ends = new double[parts.size()];
    for (int i = 0; i < ends.length; i++) {
      Part part = parts.get(i);
      double wished = wished(part);
      boolean isLast = i + 1 == ends.length;
      double next = isLast ? filmSeconds : parts.get(i + 1).start() - (double) GAP_FRAMES / fps;
      boolean closesGap = !isLast && next - wished < SMALL_GAP;
      ends[i] = onFrame(Math.min(filmSeconds, closesGap ? next : Math.min(wished, next)));
    }
    return ends;
  }

  private double wished(Part part) {
    double said = part.said() + LINGER;
    double read = part.start() + readable(part.text());
    return Math.min(filmSeconds, Math.max(said, read));
  }

  /** Seconds in which a text is found and read. */
  double readable(String text) {
    return Math.min(MOST, Math.max(LEAST, FINDING + speed.seconds(text)));
  }

  /** The nearest frame, so that picture and files say the same. */
  double onFrame(double seconds) {
    return Math.rint(seconds * fps) / fps;
  }
}
