package dev.starloom.enrich.narration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Divides a row of weights into consecutive groups that are as even as can be. */
final class Partition {
  /** More elements than these are first put into small heaps: the search is quadratic. */
  private static final int MOST_HEAPS = 400;

  private Partition() {}

  /**
   * Minimises the sum of the squared group weights; of very many elements, to within a heap of
   * them.
   *
   * @return index of the first element of each group, the first being 0
   */
  static List<Integer> even(double[] weights, int groups) {
    List<Integer> heaps = heaps(weights);
    double[] sums = new double[heaps.size()];
    for (int heap = 0; heap < sums.length; heap++) {
      int end = heap + 1 < sums.length ? heaps.get(heap + 1) : weights.length;
      sums[heap] = Arrays.stream(weights, heaps.get(heap), end).sum();
    }
    return search(sums, groups).stream().map(heaps::get).toList();
  }

  /** Index of the first element of each heap. */
  private static List<Integer> heaps(double[] weights) {
    double least = weights.length <= MOST_HEAPS ? 0 : Arrays.stream(weights).sum() / MOST_HEAPS;
    List<Integer> starts = new ArrayList<>();
    double heap = 0;
    for (int i = 0; i < weights.length; i++) {
      if (i == 0 || heap >= least) {
        starts.add(i);
        heap = 0;
      }
      heap += weights[i];
    }
    return starts;
  }

  /** Dynamic programming, O(n² groups). */
  private static List<Integer> search(double[] weights, int groups) {
    int n = weights.length;
    int k = Math.min(groups, n);
    double[] prefix = new double[n + 1];
    for (int i = 0; i < n; i++) {
      prefix[i + 1] = prefix[i] + weights[i];
    }
    double[] cost = new double[n + 1];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[0] = 0;
    int[][] from = new int[k + 1][n + 1];
    for (int group = 1; group <= k; group++) {
      cost = extend(cost, prefix, from[group]);
    }
    return starts(from, k, n);
  }

  private static double[] extend(double[] cost, double[] prefix, int[] from) {
    double[] next = new double[cost.length];
    Arrays.fill(next, Double.POSITIVE_INFINITY);
    for (int end = 1; end < cost.length; end++) {
      for (int start = 0; start < end; start++) {
        double weight = prefix[end] - prefix[start];
        double candidate = cost[start] + weight * weight;
        if (candidate < next[end]) {
          next[end] = candidate;
          from[end] = start;
        }
      }
    }
    return next;
  }

  private static List<Integer> starts(int[][] from, int groups, int n) {
    List<Integer> starts = new ArrayList<>();
    int end = n;
    for (int group = groups; group >= 1; group--) {
      end = from[group][end];
      starts.add(0, end);
    }
    return starts;
  }
}
