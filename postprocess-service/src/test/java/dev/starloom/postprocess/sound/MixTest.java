package dev.starloom.postprocess.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class MixTest {
  private static final int RATE = Stereo.SAMPLE_RATE;
  private static final double SECONDS = 6;
  private static final double MUSIC_HERTZ = 1000;

  /** A steady tone as music; a low buzz from second 2 to 4 as voice, at a voice program's rate. */
  private static Stereo music() {
    float[] tone = Tones.samples(SECONDS, RATE, i -> 0.1 * Tones.sine(MUSIC_HERTZ, i, RATE));
    return new Stereo(tone, tone.clone());
  }

  private static Speech voice(IntToDoubleFunction gate) {
    return new Speech(
        Tones.samples(SECONDS, 22050, i -> gate.applyAsDouble(i) * Tones.sine(300, i, 22050)),
        22050);
  }

  private static Speech voice() {
    return voice(i -> i > 2 * 22050 && i < 4 * 22050 ? 0.2 : 0);
  }

  private static Stereo mix(Speech voice, Stereo music) {
    return Mix.mixed(
        new Stems(Optional.ofNullable(voice), Optional.ofNullable(music), Backdrop.NONE, SECONDS));
  }

  @Test
  void music_is_more_than_eight_decibels_lower_under_speech() {
    float[] sound = mix(voice(), music()).left();
    double drop = 20 * Math.log10(tone(sound, 1) / tone(sound, 2.8));
    assertThat(drop).isCloseTo(Mix.MUSIC_DUCKING, within(0.3));
    assertThat(Mix.MUSIC_DUCKING).isGreaterThan(8);
  }

  @Test
  void music_comes_back_after_speech() {
    float[] sound = mix(voice(), music()).left();
    assertThat(tone(sound, 5.3)).isCloseTo(tone(sound, 1), within(0.02 * tone(sound, 1)));
  }

  @Test
  void music_stays_down_in_the_breath_between_two_lines() {
    var lines = voice(i -> i < 2 * 22050 || i > 3 * 22050 ? 0.2 : 0);
    float[] sound = mix(lines, music()).left();
    assertThat(tone(sound, 2.25)).isCloseTo(tone(sound, 1), within(0.05 * tone(sound, 1)));
  }

  @Test
  void music_moves_slowly_enough_that_nothing_pumps() {
    var ducking = Ducking.under(voice().polished());
    double steepest = 0;
    for (int i = RATE; i < 6 * RATE - 480; i += 480) {
      double change = ducking.gain(i + 480, 11) / ducking.gain(i, 11);
      steepest = Math.max(steepest, Math.abs(20 * Math.log10(change)));
    }
    assertThat(steepest).as("decibels in 10 ms").isBetween(0.3, 0.8);
  }

  @Test
  void speech_in_the_mix_is_well_above_the_music_under_it() {
    float[] said = mix(voice(), music()).left();
    double speech = Tones.amplitude(said, 300, 2.8, 0.5);
    assertThat(20 * Math.log10(speech / tone(said, 2.8))).isGreaterThan(12);
  }

  @Test
  void a_voice_is_not_louder_for_coming_from_a_louder_program() {
    var loud = voice(i -> i > 2 * 22050 && i < 4 * 22050 ? 0.9 : 0);
    assertThat(Tones.amplitude(mix(loud, null).left(), 300, 2.8, 0.5))
        .isCloseTo(Tones.amplitude(mix(voice(), null).left(), 300, 2.8, 0.5), within(0.002));
  }

  private static double tone(float[] samples, double from) {
    return Tones.amplitude(samples, MUSIC_HERTZ, from, 0.5);
  }
}
