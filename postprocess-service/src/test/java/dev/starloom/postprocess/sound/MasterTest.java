package dev.starloom.postprocess.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.postprocess.media.TestMedia;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our own meters say is what ffmpeg's say. */
class MasterTest {
  @TempDir Path folder;

  /** Noise that swells and falls, wider on one side. */
  private static Stereo noise(double seconds, double level) {
    var random = new SplittableRandom(1);
    var sound = Stereo.silence(seconds);
    for (int i = 0; i < sound.length(); i++) {
      double swell = level * (1 + Math.sin(i / 30000.0));
      sound.add(i, swell * (random.nextDouble() - 0.5), 1, 0.6);
    }
    return sound;
  }

  private Path mastered(Stereo music, double seconds) throws Exception {
    return Mix.make(
        new Stems(Optional.empty(), Optional.of(music), Backdrop.NONE, seconds), folder);
  }

  @Test
  void our_meter_agrees_with_that_of_ffmpeg() throws Exception {
    Stereo sound = noise(8, 0.3);
    Path file = folder.resolve("noise.wav");
    WaveFile.write(file, Stereo.SAMPLE_RATE, sound.left(), sound.right());
    assertThat(LoudnessMeter.of(sound))
        .isCloseTo(Loudness.of(file, TestMedia.tool()).integrated(), within(0.1));
  }

  @Test
  void pauses_do_not_count() {
    Stereo sound = noise(8, 0.3);
    Stereo longer =
        new Stereo(
            java.util.Arrays.copyOf(sound.left(), 20 * 48000),
            java.util.Arrays.copyOf(sound.right(), 20 * 48000));
    assertThat(LoudnessMeter.of(longer)).isCloseTo(LoudnessMeter.of(sound), within(0.2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 2, 9})
  void a_film_of_any_length_is_at_the_target(double seconds) throws Exception {
    Path file = mastered(noise(seconds, 0.02), seconds);
    assertThat(Loudness.of(file, TestMedia.tool()).integrated())
        .isCloseTo(seconds < 0.4 ? -70 : Loudness.TARGET, within(0.2));
  }

  @Test
  void peaks_between_samples_stay_below_the_limit() throws Exception {
    var random = new SplittableRandom(1);
    float[] clicks =
        Tones.samples(6, 48000, i -> i % 12000 < 60 ? 0.9 : 0.02 * (random.nextDouble() - 0.5));
    float[] edge = Tones.samples(6, 48000, i -> Math.sin(Math.PI / 2 * i + Math.PI / 4));
    for (int i = 0; i < 2400; i++) {
      clicks[i + 100_000] += edge[i];
    }
    Path file = mastered(new Stereo(clicks, clicks.clone()), 6);
    assertThat(Loudness.of(file, TestMedia.tool()).truePeak()).isLessThan(-1.7);
  }

  @Test
  void without_voice_and_music_there_is_silence_of_the_right_length() throws Exception {
    var nothing = new Stems(Optional.empty(), Optional.empty(), Backdrop.NONE, 2.5);
    Path sound = Mix.make(nothing, folder);
    assertThat(Loudness.of(sound, TestMedia.tool()).silent()).isTrue();
    assertThat(TestMedia.samples(sound).length / 16000.0).isCloseTo(2.5, within(0.001));
  }
}
