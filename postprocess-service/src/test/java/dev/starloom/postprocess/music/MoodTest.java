package dev.starloom.postprocess.music;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.postprocess.sound.Stereo;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Moods are told apart by what is measured, not by their names. */
class MoodTest {
  private static final double SECONDS = 14;
  private static final Map<Mood, Stereo> SOUND = new EnumMap<>(Mood.class);

  @BeforeAll
  static void play_all_moods() {
    for (Mood mood : Mood.values()) {
      SOUND.put(mood, Music.perform(Pieces.score(mood.name(), "en", 1, SECONDS)));
    }
  }

  private static List<Mood> by(ToDoubleFunction<Mood> measure) {
    return Arrays.stream(Mood.values())
        .sorted((a, b) -> Double.compare(measure.applyAsDouble(b), measure.applyAsDouble(a)))
        .toList();
  }

  private static double brightness(Mood mood) {
    return Pieces.brightness(SOUND.get(mood).left());
  }

  private static double low(Mood mood) {
    return 1 - Pieces.above(SOUND.get(mood).left(), 150);
  }

  @Test
  void battle_is_the_busiest_and_calm_the_emptiest() {
    List<Mood> order = by(mood -> Pieces.onsets(Pieces.score(mood.name(), "en", 1, 60)));
    assertThat(order).startsWith(Mood.BATTLE, Mood.TRIUMPH, Mood.WONDER).endsWith(Mood.CALM);
  }

  @Test
  void tempo_falls_from_battle_over_triumph_and_wonder_to_dread() {
    assertThat(by(Mood::beatsPerMinute))
        .containsExactly(
            Mood.BATTLE, Mood.TRIUMPH, Mood.WONDER, Mood.LONGING, Mood.CALM, Mood.DREAD);
  }

  @Test
  void battle_is_the_brightest_wonder_and_triumph_follow_and_dread_is_the_darkest() {
    List<Mood> order = by(MoodTest::brightness);
    assertThat(order).startsWith(Mood.BATTLE).endsWith(Mood.DREAD);
    assertThat(order.subList(1, 3)).containsExactlyInAnyOrder(Mood.WONDER, Mood.TRIUMPH);
    assertThat(brightness(Mood.BATTLE)).isGreaterThan(1.6 * brightness(Mood.DREAD));
  }

  @Test
  void dread_is_lower_than_wonder_and_longing() {
    assertThat(low(Mood.DREAD)).isGreaterThan(1.2 * low(Mood.WONDER));
    assertThat(low(Mood.DREAD)).isGreaterThan(1.2 * low(Mood.LONGING));
  }

  @Test
  void no_mood_hurts() {
    SOUND.forEach(
        (mood, sound) -> {
          float[] left = sound.left();
          double rms = Pieces.rms(left, 0, SECONDS);
          assertThat(Pieces.above(left, 6000)).as(mood + " above 6 kHz").isLessThan(0.01);
          assertThat(Pieces.peak(left) / rms).as(mood + " crest").isLessThan(16);
          assertThat(Pieces.highestJump(left) / rms).as(mood + " clicks").isLessThan(3.2);
          assertThat(mean(left) / rms).as(mood + " offset").isLessThan(0.001);
        });
  }

  private static double mean(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += sample;
    }
    return Math.abs(sum / samples.length);
  }

  @Test
  void every_mood_is_wide_but_not_hollow() {
    SOUND.forEach(
        (mood, sound) -> {
          double side = 0;
          double middle = 0;
          for (int i = 0; i < sound.length(); i++) {
            side += Math.pow(sound.left()[i] - sound.right()[i], 2);
            middle += Math.pow(sound.left()[i] + sound.right()[i], 2);
          }
          assertThat(side / middle).as(mood.name()).isBetween(0.1, 0.8);
        });
  }
}
