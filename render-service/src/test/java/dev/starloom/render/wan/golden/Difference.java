package dev.starloom.render.wan.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.render.wan.tensor.Tensor;

/** Compares with the reference and prints how far off we are. */
public final class Difference {
  private Difference() {}

  public static void atMost(double bound, String what, Tensor actual, Tensor expected) {
    assertThat(actual.shape()).as(what).isEqualTo(expected.shape());
    atMost(bound, what, actual.data(), expected.data());
  }

  public static void atMost(double bound, String what, float[] actual, float[] expected) {
    assertThat(actual.length).as(what).isEqualTo(expected.length);
    double largest = largest(actual, expected);
    System.out.printf("wan  %-60s %.3g (at most %.0e)%n", what, largest, bound);
    assertThat(largest).as(what).isLessThanOrEqualTo(bound);
  }

  /**
   * Infinite if there is a value that is no number; where the reference has none (its bh1 divides
   * infinities in the last step), there is nothing to compare with.
   */
  public static double largest(float[] actual, float[] expected) {
    double largest = 0;
    for (int i = 0; i < actual.length; i++) {
      if (Float.isNaN(expected[i])) {
        continue;
      }
      double difference = Math.abs((double) actual[i] - expected[i]);
      largest = Math.max(largest, Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference);
    }
    return largest;
  }
}
