package dev.starloom.postprocess.effects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Scene;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.sound.LoudnessMeter;
import dev.starloom.postprocess.sound.Sounds;
import dev.starloom.postprocess.sound.Stereo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundscapeTest {
  private static final double SHOT = 4;

  /** Shots of four seconds, each of a foreground and a weather. */
  private static Soundscape of(String... scenes) {
    List<Shot> shots =
        IntStream.range(0, scenes.length)
            .mapToObj(
                i -> {
                  String[] words = scenes[i].split(" ");
                  var scene = new Scene(List.of(), words[0], words[1], "still");
                  return new Shot(i, "", "p", "n", SHOT + 0.5, i, "s", scene);
                })
            .toList();
    var board =
        new Storyboard(
            "zh", "t", "s", "wonder", 7, 320, 180, 24, true, true, List.of(), shots, List.of());
    return new Soundscape(
        board,
        IntStream.range(0, scenes.length).mapToObj(i -> i * SHOT).toList(),
        scenes.length * SHOT);
  }

  private static Stereo play(String... scenes) {
    Stereo bus = Stereo.silence(SHOT * scenes.length);
    of(scenes).addTo(bus, Sounds.nobodySpeaks());
    return bus;
  }

  @ParameterizedTest
  @CsvSource({
    "sea none, -42, -28",
    "none snow, -46, -30",
    "none rain, -42, -28",
    "river none, -44, -28",
    "none aurora, -62, -38",
    "none lightning, -40, -20"
  })
  void every_sound_is_heard_but_stays_behind_speech(String scene, double least, double most) {
    assertThat(LoudnessMeter.of(play(scene, scene))).as(scene).isBetween(least, most);
  }

  @Test
  void an_empty_sky_is_silent() {
    assertThat(of("none none").stretches()).isEmpty();
  }

  @Test
  void a_sound_goes_on_through_the_shots_that_have_it_and_ends_with_them() {
    assertThat(of("none none", "sea none", "sea waves", "none none").stretches())
        .containsExactly(new Soundscape.Stretch(Effect.WAVES, 4, 12.8));
  }

  @Test
  void nothing_begins_or_ends_with_a_click() {
    float[] left = play("none none", "none rain", "none none").left();
    float highest = 0;
    for (int i = Stereo.index(3.9); i < Stereo.index(4.02); i++) {
      highest = Math.max(highest, Math.abs(left[i]));
    }
    assertThat(highest).isLessThan(0.004f);
  }

  @Test
  void equal_boards_sound_equal() {
    assertThat(Arrays.equals(play("sea lightning").left(), play("sea lightning").left())).isTrue();
  }

  @Test
  void effects_without_voice_and_music_are_not_raised_to_a_roar() {
    assertThat(LoudnessMeter.of(Sounds.of(of("sea none"), SHOT))).isLessThanOrEqualTo(-70);
  }
}
