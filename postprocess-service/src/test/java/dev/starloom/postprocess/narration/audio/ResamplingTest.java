package dev.starloom.postprocess.narration.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResamplingTest {
  private static float[] tone(double hertz, int rate) {
    float[] samples = new float[rate];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / rate));
    }
    return samples;
  }

  @Test
  void a_tone_stays_the_same_tone() {
    float[] made = Resampling.of(tone(1000, 22050), 22050, 24000);
    float[] wanted = tone(1000, 24000);
    assertThat(made).hasSize(24000);
    for (int i = 1000; i < 23000; i++) {
      assertThat(made[i]).isCloseTo(wanted[i], within(0.005f));
    }
  }

  @Test
  void what_the_lower_rate_can_not_hold_is_gone() {
    float[] made = Resampling.of(tone(15000, 48000), 48000, 24000);
    for (int i = 1000; i < 23000; i++) {
      assertThat(made[i]).isCloseTo(0, within(0.01f));
    }
  }
}
