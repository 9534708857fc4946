package dev.starloom.render.wan.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class TensorTest {
  private final float[] numbers = {1, 2, 3, 4};

  @Test
  void an_array_behind_a_buffer_is_not_copied() {
    assertThat(Tensor.of(FloatBuffer.wrap(numbers), 2, 2).data()).isSameAs(numbers);
  }

  @Test
  void of_a_part_of_a_buffer_only_that_is_taken() {
    assertThat(Tensor.of(FloatBuffer.wrap(numbers, 1, 2), 2).data()).containsExactly(2, 3);
  }
}
