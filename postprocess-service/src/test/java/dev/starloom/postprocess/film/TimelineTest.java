package dev.starloom.postprocess.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.starloom.contracts.story.Storyboard;
import dev.starloom.postprocess.narration.Slot;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Storyboard BOARD =
      Boards.board("en", true, true, List.of("One.", "", "Three."), 3.31, 4.17, 3.77);
  private final Timeline timeline = new Timeline(BOARD);

  @Test
  void the_film_is_as_long_as_the_board_says_to_a_frame() {
    assertThat(timeline.seconds()).isCloseTo(BOARD.seconds(), within(1.0 / BOARD.fps()));
  }

  @Test
  void shots_less_their_overlaps_are_the_film() {
    int sum = timeline.length(0) + timeline.length(1) + timeline.length(2);
    assertThat(sum - 2 * timeline.crossfade()).isEqualTo(timeline.frames());
  }

  @Test
  void a_shot_is_within_a_frame_of_its_plan() {
    assertThat(timeline.seconds(timeline.length(1))).isCloseTo(4.17, within(1.0 / 24));
  }

  @Test
  void a_line_may_be_spoken_until_the_next_narrated_shot() {
    List<Slot> slots = timeline.slots();
    assertThat(slots).hasSize(2);
    assertThat(slots.get(0).end()).isBetween(slots.get(1).start() - 0.2, slots.get(1).start());
  }

  @Test
  void the_last_line_ends_before_the_film() {
    assertThat(timeline.slots().get(1).end()).isLessThan(timeline.seconds());
  }
}
