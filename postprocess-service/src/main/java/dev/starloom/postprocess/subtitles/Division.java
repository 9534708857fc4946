package dev.starloom.postprocess.subtitles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Cuts text into a number of parts of nearly equal width at the kindest places: dynamic programming
 * over the possible breaks, as Knuth and Plass do for paragraphs.
 *
 * @param width of a part in pixels
 * @param maximum no part is wider
 * @param breakWeight how much more a kind break counts than equal widths
 */
record Division(ToDoubleFunction<String> width, double maximum, double breakWeight) {

  /** The parts in order, which together are the text; empty if they don't fit. */
  Optional<List<String>> into(int parts, String text, List<LineBreaks.Break> breaks) {
    var ends = new ArrayList<>(breaks);
    ends.removeIf(b -> b.at() >= text.length());
    ends.add(new LineBreaks.Break(text.length(), 0));
    int n = ends.size();
    double ideal = width.applyAsDouble(text.strip()) / parts;
    double[][] cost = new double[parts + 1][n];
    int[][] from = new int[parts + 1][n];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    for (int end = 0; end < n; end++) {
      cost[1][end] = cost(text, 0, ends.get(end), ideal);
    }
    for (int part = 2; part <= parts; part++) {
      for (int end = part - 1; end < n; end++) {
        for (int start = end - 1; start >= part - 2; start--) {
          double here = cost(text, ends.get(start).at(), ends.get(end), ideal);
          if (here == Double.POSITIVE_INFINITY) {
            break;
          }
          if (cost[part - 1][start] + here < cost[part][end]) {
            cost[part][end] = cost[part - 1][start] + here;
            from[part][end] = start;
          }
        }
      }
    }
    return cost[parts][n - 1] == Double.POSITIVE_INFINITY
        ? Optional.empty()
        : Optional.of(cut(text, ends, from, parts));
  }

  private double cost(String text, int start, LineBreaks.Break end, double ideal) {
    double wide = width.applyAsDouble(text.substring(start, end.at()).strip());
    if (wide > maximum) {
      return Double.POSITIVE_INFINITY;
    }
    double uneven = wide / ideal - 1;
    return uneven * uneven + breakWeight * end.penalty();
  }

  private static List<String> cut(
      String text, List<LineBreaks.Break> ends, int[][] from, int parts) {
    var cut = new ArrayList<String>();
    int end = ends.size() - 1;
    for (int part = parts; part > 0; part--) {
      int start = part == 1 ? 0 : ends.get(from[part][end]).at();
      cut.add(0, text.substring(start, ends.get(end).at()));
      end = from[part][end];
    }
    return cut;
  }
}
