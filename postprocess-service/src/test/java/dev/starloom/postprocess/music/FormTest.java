package dev.starloom.postprocess.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The music follows the storyboard. */
class FormTest {
  private static final double[] CUTS = {0, 5.5, 12.3, 17.8, 25.1};

  private static Score score(Mood mood, double... wild) {
    var sections = new java.util.ArrayList<Section>();
    for (int i = 0; i < wild.length; i++) {
      sections.add(new Section(CUTS[i], wild[i]));
    }
    return new Score(mood.name(), "zh", 4, 32, sections);
  }

  private static List<Bar> bars(Mood mood, double... wild) {
    return Form.bars(score(mood, wild), 60 / mood.beatsPerMinute());
  }

  private static Bar part(List<Bar> bars, Bar.Part part) {
    return bars.stream().filter(bar -> bar.part() == part).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Mood.class)
  void most_cuts_fall_on_the_first_beat_of_a_bar(Mood mood) {
    List<Bar> bars = bars(mood, 0.3, 0.4, 0.5, 0.9, 0.3);
    long met = 0;
    for (double cut : CUTS) {
      met += bars.stream().anyMatch(bar -> Math.abs(bar.at() - cut) < 1e-6) ? 1 : 0;
    }
    assertThat(met).isGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(Mood.class)
  void no_bar_is_stretched_by_more_than_six_per_cent_of_a_free_tempo(Mood mood) {
    List<Bar> bars = bars(mood, 0.3, 0.4, 0.5, 0.9, 0.3);
    double beat = 60 / mood.beatsPerMinute();
    assertThat(bars)
        .allSatisfy(bar -> assertThat(bar.beat() / beat).isBetween(0.95 * 0.94, 1.05 * 1.06));
  }

  @Test
  void bars_follow_each_other_without_a_gap_until_the_last_chord() {
    List<Bar> bars = bars(Mood.WONDER, 0.3, 0.4, 0.5, 0.9, 0.3);
    for (int i = 1; i < bars.size(); i++) {
      Bar before = bars.get(i - 1);
      assertThat(bars.get(i).at()).isCloseTo(before.at() + before.seconds(), within(1e-6));
    }
    Bar last = bars.get(bars.size() - 1);
    assertThat(last.at() + last.seconds()).isCloseTo(32 - Form.ENDING_SECONDS, within(1e-6));
  }

  @Test
  void the_climax_begins_with_the_wildest_shot_and_a_breath_is_before_it() {
    List<Bar> bars = bars(Mood.TRIUMPH, 0.3, 0.9, 0.5, 0.4, 0.3);
    Bar strike = part(bars, Bar.Part.STRIKE);
    assertThat(strike.at()).isCloseTo(5.5, within(0.5));
    assertThat(bars.get(bars.indexOf(strike) - 1).part()).isEqualTo(Bar.Part.BREATH);
  }

  @Test
  void of_equal_shots_the_one_at_three_quarters_is_the_climax() {
    assertThat(score(Mood.CALM, 0.3, 0.3, 0.3, 0.3, 0.3).climax()).isEqualTo(4);
    assertThat(score(Mood.CALM, 0.3, 0.3, 0.3).climax()).isEqualTo(2);
  }

  @Test
  void music_is_louder_in_the_climax_than_in_the_beginning() {
    Score score = Pieces.score("triumph", "zh", 2, 20);
    float[] sound = Music.perform(score).left();
    assertThat(Pieces.rms(sound, 12.5, 15.5)).isGreaterThan(1.5 * Pieces.rms(sound, 1, 5));
  }

  @Test
  void a_storm_is_wilder_than_a_still_night() {
    assertThat(Drama.intensity(shot("lightning", "close-up")))
        .isGreaterThan(Drama.intensity(shot("none", "wide")) + 0.3);
  }

  private static Shot shot(String weather, String size) {
    var scene = new Scene(List.of(), "sea", weather, "still");
    return new Shot(0, "", "p", "n", 4, 1, "s", scene, size, null, null);
  }
}
