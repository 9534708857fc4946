package dev.starloom.enrich.narration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Divides a row of weights into consecutive groups that are as even as can be. */
final class Partition {
  private Partition() {}

  /**
   * Minimises the sum of the squared group weights by dynamic programming, O(n² groups).
   *
   * @return index of the first element of each group, the first being 0
   */
  static List<Integer> even(double[] weights, int groups) {
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
