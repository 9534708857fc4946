package dev.starloom.render.wan.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.PermanentFailure;
import org.junit.jupiter.api.Test;

class ClipShapeTest {
  @Test
  void a_size_off_the_grid_is_refused_with_the_nearest_one() {
    assertThatThrownBy(() -> new ClipShape(850, 480, 81))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("multiples of 16, not 850x480")
        .hasMessageContaining("848x480");
  }

  @Test
  void frames_that_are_not_one_more_than_a_multiple_of_four_are_refused_with_the_nearest() {
    assertThatThrownBy(() -> new ClipShape(832, 480, 80))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("not 80; the nearest is 81");
  }

  @Test
  void the_nearest_number_of_frames_may_be_above_or_below() {
    assertThat(ClipShape.nearestFrames(82)).isEqualTo(81);
    assertThat(ClipShape.nearestFrames(84)).isEqualTo(85);
    assertThat(ClipShape.nearestFrames(0)).isEqualTo(1);
  }

  @Test
  void latents_and_tokens_are_those_of_the_model() {
    var small = new ClipShape(832, 480, 81);

    assertThat(small.latents(16)).containsExactly(1, 16, 21, 60, 104);
    assertThat(small.tokens()).isEqualTo(32_760);
    assertThat(new ClipShape(1280, 720, 81).tokens()).isEqualTo(75_600);
  }
}
