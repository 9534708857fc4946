package dev.starloom.enrich.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starloom.contracts.story.Shot;
import dev.starloom.enrich.Requests;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutsTest {
  private static final Director DIRECTOR = Director.bundled();

  private static List<String> cuts(String prompt) {
    return DIRECTOR.direct(Requests.of(prompt)).shots().stream().map(Shot::transition).toList();
  }

  @Test
  void the_last_shot_gives_way_to_nothing() {
    assertThat(cuts("The quiet hills sleep under the sky.")).containsExactly((String) null);
  }

  @Test
  void an_act_ends_in_black() {
    assertThat(cuts("Act I: Orion walks over the quiet sea. Act II: Orion hunts in the hills."))
        .containsExactly("fade-through-black", null);
  }

  @Test
  void a_later_time_comes_out_of_black() {
    assertThat(cuts("Orion walks over the quiet sea. Years later Orion hunts in the hills."))
        .containsExactly("fade-through-black", null);
    assertThat(cuts("In winter Orion walks over the sea. In summer Orion hunts in the hills."))
        .containsExactly("fade-through-black", null);
  }

  @Test
  void a_sudden_event_pushes_the_shot_before_away() {
    assertThat(
            cuts("Orion walks over the quiet sea. Suddenly the whale rises from the deep water."))
        .containsExactly("push", null);
  }

  @Test
  void a_figure_that_both_shots_show_matches_them() {
    assertThat(cuts("Orion walks over the quiet sea. Orion hunts the deer in the dark hills."))
        .containsExactly("match", null);
  }

  @Test
  void other_shots_crossfade() {
    assertThat(cuts("Lyra shines above the quiet sea. Orion hunts the deer in the dark hills."))
        .containsExactly("crossfade", null);
  }
}
