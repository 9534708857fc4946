package dev.starloom.render.wan.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A sum of samples, each times a number, in double; block by block, so that it stays in cache. */
final class WeightedSum {
  private static final int BLOCK = 4096;

  private final int size;
  private final List<Term> terms = new ArrayList<>();

  WeightedSum(int size) {
    this.size = size;
  }

  WeightedSum add(double weight, float[] values) {
    terms.add(new Term(weight, values));
    return this;
  }

  float[] values() {
    var sum = new float[size];
    IntStream.rangeClosed(0, (size - 1) / BLOCK).parallel().forEach(block -> fill(sum, block));
    return sum;
  }

  private void fill(float[] sum, int block) {
    int from = block * BLOCK;
    int count = Math.min(BLOCK, size - from);
    var exact = new double[count];
    for (Term term : terms) {
      for (int i = 0; i < count; i++) {
        exact[i] += term.weight() * term.values()[from + i];
      }
    }
    for (int i = 0; i < count; i++) {
      sum[from + i] = (float) exact[i];
    }
  }

  private record Term(double weight, float[] values) {}
}
