package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedsTest {
  @Test
  void seeds_fit_into_31_bits() {
    assertThat(LongStream.range(-500, 500).map(story -> Seeds.of(story, 3)).boxed())
        .allSatisfy(seed -> assertThat(seed).isBetween(0L, (1L << 31) - 1));
  }

  @Test
  void neighbouring_stories_and_shots_share_no_seed() {
    assertThat(
            LongStream.range(0, 100)
                .flatMap(story -> LongStream.range(0, 6).map(i -> Seeds.of(story, (int) i)))
                .boxed())
        .doesNotHaveDuplicates();
  }
}
