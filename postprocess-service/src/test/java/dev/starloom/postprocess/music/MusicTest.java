package dev.starloom.postprocess.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.postprocess.sound.Stereo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MusicTest {
  private static final double SECONDS = 7.3;

  private static Stereo perform(String mood, String language, long seed) {
    return Music.perform(Pieces.score(mood, language, seed, SECONDS));
  }

  @Test
  void the_same_seed_plays_the_same_music() {
    assertThat(perform("wonder", "zh", 5).left()).isEqualTo(perform("wonder", "zh", 5).left());
  }

  @Test
  void another_seed_plays_other_music() {
    assertThat(perform("wonder", "zh", 5).left()).isNotEqualTo(perform("wonder", "zh", 6).left());
  }

  @Test
  void another_tradition_plays_other_music() {
    assertThat(perform("longing", "ja", 5).left()).isNotEqualTo(perform("longing", "en", 5).left());
  }

  @ParameterizedTest
  @EnumSource(Mood.class)
  void music_sounds_through_the_film_and_ends_softly_with_it(Mood mood) {
    Stereo sound = perform(mood.name(), "zh", 3);
    assertThat(sound.length()).isEqualTo((int) Math.round(SECONDS * 48000));
    for (double at = 1.5; at < SECONDS - 2; at += 0.5) {
      assertThat(Pieces.rms(sound.left(), at, at + 0.5)).isGreaterThan(0.01);
    }
    assertThat(Pieces.rms(sound.left(), SECONDS - 0.1, SECONDS)).isLessThan(0.005);
    assertThat(sound.left()[sound.length() - 1]).isCloseTo(0, within(1e-4f));
  }

  @ParameterizedTest
  @EnumSource(Mood.class)
  void music_never_clips(Mood mood) {
    assertThat(Pieces.peak(perform(mood.name(), "en", 3).right())).isBetween(0.1f, 0.95f);
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void no_chord_of_a_scale_has_a_semitone(Scale scale) {
    for (int bar = 0; bar < 4; bar++) {
      var chord = scale.chord(scale.root(bar)).stream().map(scale::semitone).toList();
      for (int i = 1; i < chord.size(); i++) {
        assertThat(chord.get(i) - chord.get(i - 1)).isGreaterThan(1);
      }
    }
  }

  @Test
  void a_plucked_string_is_in_tune() {
    var string = Stereo.silence(2);
    var note = new Note(new Pluck(), 0, 1, 69, 0.7, 0);
    note.instrument().play(note, string, new java.util.SplittableRandom(1));
    double in = tone(string.left(), 440);
    assertThat(in).isGreaterThan(20 * Math.max(tone(string.left(), 446), tone(string.left(), 434)));
  }

  /** Energy at a frequency (Goertzel) over a second. */
  private static double tone(float[] samples, double hertz) {
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < 48000; i++) {
      double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / 48000);
      double angle = 2 * Math.PI * hertz * i / 48000;
      real += samples[i + 2400] * window * Math.cos(angle);
      imaginary += samples[i + 2400] * window * Math.sin(angle);
    }
    return real * real + imaginary * imaginary;
  }
}
