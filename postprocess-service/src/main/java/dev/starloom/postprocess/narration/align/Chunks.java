package dev.starloom.postprocess.narration.align;

import dev.starloom.postprocess.narration.align.Pauses.Pause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds by dynamic programming which pauses of the sound stand between which units of the text: the
 * speech between two matched pauses should last as long as the units between them weigh.
 */
final class Chunks {
  /** What it costs if the text has a comma, or a sentence's end, and the sound no pause. */
  private static final double[] SILENT_BREAK = {0, 1.2, 4};

  /** What it costs to pause where the text has no mark. */
  private static final double UNMARKED = 3;

  /** What a pause costs that is between no two units, a second of it. */
  private static final double STRAY = 12;

  private static final double RELATIVE_ERROR = 0.2;
  private static final double ABSOLUTE_ERROR = 0.06;

  /** More units than this, and pauses are only looked for at marks. */
  private static final int MOST_UNMARKED = 120;

  private final List<Unit> units;
  private final List<Pause> pauses;
  private final double[] weightBefore;
  private final double[] skippedBefore;
  private final double[] silentBefore;
  private final double perWeight;
  private final double end;

  /**
   * A stretch of the text and of the sound that belong together.
   *
   * @param first index of its first unit
   * @param last index after its last unit
   */
  record Chunk(int first, int last, double from, double to) {}

  private Chunks(List<Unit> units, List<Pause> pauses, double begin, double end) {
    this.units = units;
    this.end = end;
    this.pauses = new ArrayList<>(pauses);
    this.pauses.add(0, new Pause(begin, begin));
    this.pauses.add(new Pause(end, end));
    this.weightBefore = new double[units.size() + 1];
    this.skippedBefore = new double[units.size() + 1];
    for (int i = 0; i < units.size(); i++) {
      weightBefore[i + 1] = weightBefore[i] + units.get(i).weight();
      skippedBefore[i + 1] =
          skippedBefore[i] + (i == 0 ? 0 : SILENT_BREAK[units.get(i).breakBefore()]);
    }
    this.silentBefore = new double[this.pauses.size() + 1];
    for (int i = 0; i < this.pauses.size(); i++) {
      silentBefore[i + 1] = silentBefore[i] + this.pauses.get(i).seconds();
    }
    double voiced = Math.max(0.01, end - begin - silentBefore[this.pauses.size()]);
    this.perWeight = voiced / weightBefore[units.size()];
  }

  /**
   * @param pauses inside the speech only
   * @param begin of the speech, seconds
   * @param end of the speech, seconds
   */
  static List<Chunk> of(List<Unit> units, List<Pause> pauses, double begin, double end) {
    return new Chunks(units, pauses, begin, end).best();
  }

  private List<Chunk> best() {
    int[] borders = borders();
    int last = pauses.size() - 1;
    double[][] cost = new double[borders.length][pauses.size()];
    int[][] from = new int[borders.length][pauses.size()];
    Arrays.stream(cost).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
    cost[0][0] = 0;
    for (int b = 1; b < borders.length; b++) {
      boolean atEnd = b == borders.length - 1;
      for (int p = atEnd ? last : 1; p < (atEnd ? last + 1 : last); p++) {
        for (int b0 = 0; b0 < b; b0++) {
          for (int p0 = 0; p0 < p; p0++) {
            if (cost[b0][p0] == Double.POSITIVE_INFINITY) {
              continue;
            }
            double sum = cost[b0][p0] + chunk(borders[b0], borders[b], p0, p);
            if (sum < cost[b][p]) {
              cost[b][p] = sum;
              from[b][p] = b0 * pauses.size() + p0;
            }
          }
        }
      }
    }
    return path(borders, from);
  }

  /** Units before which a pause may be, the text's begin and its end. */
  private int[] borders() {
    boolean all = units.size() <= MOST_UNMARKED;
    var borders = new ArrayList<Integer>();
    for (int i = 0; i <= units.size(); i++) {
      if (i == 0 || i == units.size() || all || units.get(i).breakBefore() > 0) {
        borders.add(i);
      }
    }
    return borders.stream().mapToInt(Integer::intValue).toArray();
  }

  private double chunk(int first, int last, int p0, int p) {
    double stray = silentBefore[p] - silentBefore[p0 + 1];
    double voiced = pauses.get(p).from() - pauses.get(p0).to() - stray;
    double expected = (weightBefore[last] - weightBefore[first]) * perWeight;
    double error = (voiced - expected) / (RELATIVE_ERROR * expected + ABSOLUTE_ERROR);
    boolean unmarked = last < units.size() && units.get(last).breakBefore() == 0;
    return error * error
        + STRAY * stray
        + (skippedBefore[last] - skippedBefore[first + 1])
        + (unmarked ? UNMARKED : 0);
  }

  private List<Chunk> path(int[] borders, int[][] from) {
    var chunks = new ArrayList<Chunk>();
    int b = borders.length - 1;
    int p = pauses.size() - 1;
    while (b > 0) {
      int b0 = from[b][p] / pauses.size();
      int p0 = from[b][p] % pauses.size();
      double begin = pauses.get(p0).to();
      chunks.add(new Chunk(borders[b0], borders[b], begin, pauses.get(p).from()));
      b = b0;
      p = p0;
    }
    Collections.reverse(chunks);
    return chunks;
  }
}
