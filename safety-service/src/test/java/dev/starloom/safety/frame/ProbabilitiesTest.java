package dev.starloom.safety.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.safety.frame.ClassifierConfig.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProbabilitiesTest {
  @Test
  void softmax_shares_out_one_even_for_large_values() {
    assertThat(Probabilities.of(new float[] {1000, 1000, 0}, Activation.SOFTMAX))
        .containsExactly(new double[] {0.5, 0.5, 0}, within(1e-9));
  }

  @Test
  void sigmoid_looks_at_each_value_alone() {
    assertThat(Probabilities.of(new float[] {0, (float) Math.log(3)}, Activation.SIGMOID))
        .containsExactly(new double[] {0.5, 0.75}, within(1e-6));
  }

  @Test
  void a_model_that_gives_probabilities_is_taken_at_its_word() {
    assertThat(Probabilities.of(new float[] {0.25f}, Activation.NONE)).containsExactly(0.25);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void an_answer_with_a_value_that_is_no_finite_number_is_worth_nothing(Activation activation) {
    for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      assertThat(Probabilities.of(new float[] {0.5f, wrong}, activation))
          .containsExactly(Double.NaN, Double.NaN);
    }
  }

  @Test
  void a_number_beyond_0_and_1_is_no_probability() {
    assertThat(Probabilities.orNaN(1.7)).isNaN();
    assertThat(Probabilities.orNaN(-3)).isNaN();
    assertThat(Probabilities.orNaN(1.0001)).isEqualTo(1.0001);
  }
}
