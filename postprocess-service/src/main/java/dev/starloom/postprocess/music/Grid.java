package dev.starloom.postprocess.music;

import java.util.ArrayList;
import java.util.List;

/**
 * Beats that fall on cuts: between two cuts there is a whole number of beats, each at most {@link
 * #MOST_STRETCH} longer or shorter than the tempo has it. A cut that does not fit is passed over.
 */
final class Grid {
  static final double MOST_STRETCH = 0.06;

  /** A tempo is free by this before anything is stretched. */
  private static final double TEMPO_RANGE = 0.05;

  private static final double TEMPO_STEP = 0.01;
  private static final double HIT = 100;

  /**
   * A stretch of even beats.
   *
   * @param start in seconds
   */
  record Span(double start, int beats, double beat) {}

  private final double beat;
  private final double[] cuts;
  private final double[] worth;
  private final int[] from;

  private Grid(double beat, double[] cuts) {
    this.beat = beat;
    this.cuts = cuts;
    this.worth = new double[cuts.length];
    this.from = new int[cuts.length];
    for (int to = 1; to < cuts.length; to++) {
      worth[to] = Double.NEGATIVE_INFINITY;
      for (int start = 0; start < to; start++) {
        double reached = worth[start] + HIT - cost(start, to);
        if (reached > worth[to]) {
          worth[to] = reached;
          from[to] = start;
        }
      }
    }
  }

  /**
   * @param beat wanted length of a beat
   * @param cuts in order; the first is the beginning, the last the end, and both are met
   */
  static List<Span> of(double beat, double[] cuts) {
    Grid best = new Grid(beat, cuts);
    for (double tempo = 1 - TEMPO_RANGE; tempo < 1 + TEMPO_RANGE; tempo += TEMPO_STEP) {
      var grid = new Grid(beat * tempo, cuts);
      best = grid.worth[cuts.length - 1] > best.worth[cuts.length - 1] ? grid : best;
    }
    return best.spans();
  }

  /** Squared per cent; what must not be is dear, but possible where nothing else is. */
  private double cost(int start, int end) {
    double stretch = stretch(start, end);
    double cost = stretch * stretch * 1e4;
    return stretch <= MOST_STRETCH ? cost * 0.5 : 1e4 + cost;
  }

  private double stretch(int start, int end) {
    return Math.abs((cuts[end] - cuts[start]) / (beats(start, end) * beat) - 1);
  }

  private int beats(int start, int end) {
    return Math.max(1, (int) Math.round((cuts[end] - cuts[start]) / beat));
  }

  private List<Span> spans() {
    var spans = new ArrayList<Span>();
    for (int end = cuts.length - 1; end > 0; end = from[end]) {
      int start = from[end];
      int beats = beats(start, end);
      spans.add(0, new Span(cuts[start], beats, (cuts[end] - cuts[start]) / beats));
    }
    return spans;
  }
}
