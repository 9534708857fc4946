package dev.starloom.contracts.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryboardTest {
  @Test
  void a_film_is_as_long_as_its_shots_less_their_overlaps() {
    assertThat(Samples.storyboard(4, 5, 6).seconds()).isEqualTo(14, within(1e-9));
  }

  @Test
  void a_film_of_one_shot_is_as_long_as_the_shot() {
    assertThat(Samples.storyboard(4).seconds()).isEqualTo(4, within(1e-9));
  }

  @Test
  void a_storyboard_does_not_change_with_the_list_it_was_made_of() {
    var board = Samples.storyboard(4, 5);
    var shots = new ArrayList<>(board.shots());
    var copy = board.withShots(shots);

    shots.clear();

    assertThat(copy).isEqualTo(board);
    assertThatThrownBy(() -> copy.shots().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void frames_are_seconds_times_rate_rounded() {
    assertThat(RenderSpec.of("e", Samples.storyboard(4), 0).frames()).isEqualTo(96);
    assertThat(RenderSpec.of("e", Samples.storyboard(2.3), 0).frames()).isEqualTo(55);
    assertThat(RenderSpec.of("e", Samples.storyboard(2.32), 0).frames()).isEqualTo(56);
  }

  @Test
  void a_spec_has_what_determines_its_shot() {
    var board = Samples.storyboard(4, 5);
    Shot shot = board.shots().get(1);

    var spec = RenderSpec.of("planetarium/1", board, 1);

    assertThat(spec)
        .isEqualTo(
            new RenderSpec(
                "planetarium/1",
                shot.scene(),
                shot.prompt(),
                shot.negativePrompt(),
                shot.style(),
                "zh",
                shot.seed(),
                5,
                1280,
                720,
                24,
                board.quality()));
  }

  @Test
  void what_is_said_over_a_shot_does_not_make_it_another_clip() {
    var board = Samples.storyboard(4, 5);
    Shot shot = board.shots().get(0);
    var other =
        new Shot(
            shot.index(),
            "other words",
            shot.prompt(),
            shot.negativePrompt(),
            shot.seconds(),
            shot.seed(),
            shot.style(),
            shot.scene());

    assertThat(RenderSpec.of("e", board.withShots(List.of(other)), 0))
        .isEqualTo(RenderSpec.of("e", board, 0));
  }

  @Test
  void the_planetarium_draws_no_clip_again_for_another_quality() {
    var board = Samples.storyboard(4);

    assertThat(RenderSpec.of("e", board.withEngine(null), 0).quality()).isNull();
    assertThat(RenderSpec.of("e", board.withEngine(Engines.PLANETARIUM), 0).quality()).isNull();
  }
}
