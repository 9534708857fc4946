package dev.starloom.postprocess.narration.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StretchTest {
  private static final int RATE = 24000;

  private static Sound tone() {
    float[] samples = new float[2 * RATE];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * 220 * i / RATE));
    }
    return new Sound(samples, RATE);
  }

  private static int crossings(float[] samples) {
    int count = 0;
    for (int i = 1; i < samples.length; i++) {
      count += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    }
    return count;
  }

  @Test
  void faster_speech_is_shorter() {
    assertThat(Stretch.faster(tone(), 1.1).seconds()).isCloseTo(2 / 1.1, within(0.01));
  }

  @Test
  void faster_speech_is_not_higher() {
    Sound fast = Stretch.faster(tone(), 1.1);
    assertThat(crossings(fast.samples()) / fast.seconds()).isCloseTo(220, within(3.0));
  }

  @Test
  void faster_speech_is_not_quieter_anywhere() {
    float[] fast = Stretch.faster(tone(), 1.1).samples();
    for (int from = 0; from + 1200 < fast.length; from += 1200) {
      Sound part = new Sound(java.util.Arrays.copyOfRange(fast, from, from + 1200), RATE);
      assertThat(part.peak()).isGreaterThan(0.45);
    }
  }
}
