package dev.starloom.postprocess.narration.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.postprocess.narration.endpoint.Tones;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveReaderTest {
  @ParameterizedTest
  @CsvSource({
    "8000,1,16,0",
    "22050,2,16,0",
    "48000,2,32,0",
    "24000,1,16,-1",
    "24000,2,32,-1",
    "24000,1,16,2147483647"
  })
  void sound_is_read_whatever_its_form(int rate, int channels, int bits, int claimed)
      throws Exception {
    Sound sound = WaveReader.read(Tones.wave(1, rate, channels, bits, 0.5, claimed));
    assertThat(sound.sampleRate()).isEqualTo(rate);
    assertThat(sound.seconds()).isCloseTo(1, within(0.001));
    assertThat(sound.peak()).isCloseTo(0.5, within(0.01));
  }
}
