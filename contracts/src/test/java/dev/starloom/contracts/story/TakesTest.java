package dev.starloom.contracts.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.Samples;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakesTest {
  private static final Storyboard BOARD = Samples.storyboard(4, 5);

  /** The clips of all films so far are addressed by this. */
  @Test
  void the_first_take_is_the_shot_as_it_always_was() {
    RenderSpec first = RenderSpec.of("e", BOARD, 1);

    assertThat(RenderSpec.of("e", BOARD, 1, null)).isEqualTo(first);
    assertThat(RenderSpec.of("e", BOARD, 1, 1)).isEqualTo(first);
  }

  @Test
  void every_take_has_a_seed_of_its_own_that_a_user_could_have_given() {
    var seeds =
        IntStream.rangeClosed(1, Takes.MOST)
            .mapToObj(take -> RenderSpec.of("e", BOARD, 1, take).seed())
            .toList();

    assertThat(seeds)
        .doesNotHaveDuplicates()
        .allSatisfy(seed -> assertThat(seed).isBetween(0L, (long) Integer.MAX_VALUE));
  }

  @Test
  void a_take_has_the_same_seed_for_ever() {
    assertThat(Takes.seed(7, 2)).isEqualTo(1950115356);
  }
}
