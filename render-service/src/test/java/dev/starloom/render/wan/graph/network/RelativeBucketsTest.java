package dev.starloom.render.wan.graph.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelativeBucketsTest {
  private final RelativeBuckets buckets = new RelativeBuckets(32, 128);

  @Test
  void a_distance_is_exact_below_8_and_grows_at_the_published_thresholds() {
    int[] thresholds = {12, 16, 23, 32, 46, 64, 91};
    assertThat(IntStream.rangeClosed(0, 2000))
        .allSatisfy(
            distance -> {
              int beyond =
                  (int) IntStream.of(thresholds).filter(least -> least <= distance).count();
              int expected = distance < 8 ? distance : 8 + beyond;
              assertThat(buckets.of(-distance)).as("before").isEqualTo(expected);
            });
  }

  @Test
  void a_key_after_the_query_uses_the_other_half() {
    assertThat(buckets.of(5)).isEqualTo(16 + 5);
  }
}
