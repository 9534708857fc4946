package dev.starloom.postprocess.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.postprocess.media.TestMedia;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixTest {
  private static final int RATE = 48000;
  private static final double SECONDS = 6;
  private static final double MUSIC_HERTZ = 1000;

  @TempDir Path folder;

  /** A steady tone as music; a low buzz from second 2 to 4 as voice. */
  private Path music() throws Exception {
    return wave("music.wav", i -> 0.1 * Math.sin(2 * Math.PI * MUSIC_HERTZ * i / RATE));
  }

  private Path voice() throws Exception {
    return wave(
        "voice.wav",
        i -> i > 2 * RATE && i < 4 * RATE ? 0.2 * Math.sin(2 * Math.PI * 300 * i / RATE) : 0);
  }

  private Path wave(String name, java.util.function.IntToDoubleFunction sound) throws Exception {
    float[] samples = new float[(int) (SECONDS * RATE)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) sound.applyAsDouble(i);
    }
    WaveFile.write(folder.resolve(name), RATE, samples);
    return folder.resolve(name);
  }

  private Path mix(Optional<Path> voice, Optional<Path> music) throws Exception {
    return new Mix(TestMedia.tool()).make(voice, music, SECONDS, folder);
  }

  @Test
  void music_is_at_least_six_decibels_quieter_under_speech() throws Exception {
    float[] sound = TestMedia.samples(mix(Optional.of(voice()), Optional.of(music())));
    double alone = tone(sound, 1);
    double underSpeech = tone(sound, 2.8);
    assertThat(20 * Math.log10(alone / underSpeech)).isBetween(6.0, 20.0);
  }

  @Test
  void music_comes_back_after_speech() throws Exception {
    float[] sound = TestMedia.samples(mix(Optional.of(voice()), Optional.of(music())));
    assertThat(tone(sound, 5.3)).isCloseTo(tone(sound, 1), within(0.1 * tone(sound, 1)));
  }

  @Test
  void the_mix_meets_the_loudness_target_and_the_peak_limit() throws Exception {
    Path sound = mix(Optional.of(voice()), Optional.of(music()));
    Loudness loudness = Loudness.of(sound, TestMedia.tool());
    assertThat(loudness.integrated()).isCloseTo(Loudness.TARGET, within(0.5));
    assertThat(loudness.truePeak()).isLessThan(Loudness.MAX_TRUE_PEAK);
  }

  @Test
  void peaks_between_samples_stay_below_the_limit() throws Exception {
    var random = new SplittableRandom(1);
    Path clicks =
        wave("clicks.wav", i -> i % 12000 < 60 ? 0.9 : 0.02 * (random.nextDouble() - 0.5));
    Loudness loudness = Loudness.of(mix(Optional.empty(), Optional.of(clicks)), TestMedia.tool());
    assertThat(loudness.truePeak()).isLessThan(Loudness.MAX_TRUE_PEAK);
  }

  @Test
  void without_voice_and_music_there_is_silence_of_the_right_length() throws Exception {
    Path sound = mix(Optional.empty(), Optional.empty());
    assertThat(Loudness.of(sound, TestMedia.tool()).silent()).isTrue();
    assertThat(TestMedia.samples(sound).length / 16000.0).isCloseTo(SECONDS, within(0.001));
  }

  /** Amplitude of the music's tone in the half second from a time on. */
  private static double tone(float[] samples, double from) {
    double real = 0;
    double imaginary = 0;
    int start = (int) (from * 16000);
    for (int i = 0; i < 8000; i++) {
      double angle = 2 * Math.PI * MUSIC_HERTZ * i / 16000;
      real += samples[start + i] * Math.cos(angle);
      imaginary += samples[start + i] * Math.sin(angle);
    }
    return Math.hypot(real, imaginary) / 4000;
  }
}
