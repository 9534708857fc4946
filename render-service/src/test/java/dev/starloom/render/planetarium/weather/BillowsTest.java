package dev.starloom.render.planetarium.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BillowsTest {
  private static final Billows BILLOWS = new Billows(4);

  @Test
  void a_row_read_in_even_steps_is_the_row() {
    Billows.Drift row = BILLOWS.drifting(0.37, 5);
    float[] steps = row.at(-2.6, 0.0123, 400);
    for (int i = 0; i < steps.length; i++) {
      assertThat(steps[i]).isCloseTo(row.at(-2.6 + 0.0123 * i), within(1e-4f));
    }
  }

  @Test
  void the_noise_repeats_without_a_seam() {
    for (double at = -0.01; at < 0.01; at += 0.0005) {
      assertThat(BILLOWS.row(at).at(0.3)).isCloseTo(BILLOWS.row(at + 1).at(0.3), within(1e-4f));
      assertThat(BILLOWS.row(0.3).at(at)).isCloseTo(BILLOWS.row(0.3).at(at + 1), within(1e-4f));
      assertThat(BILLOWS.row(0.3).at(at)).isCloseTo(BILLOWS.row(0.3).at(at + 5e-4), within(0.03f));
    }
  }

  @Test
  void a_place_just_below_the_seam_can_be_read() {
    assertThat(BILLOWS.row(0).at(-1e-18)).isBetween(0f, 1f);
  }
}
