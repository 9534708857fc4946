package dev.starloom.render.wan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.render.wan.need.ClipShape;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClipPlannerTest {
  private final ClipPlanner planner = PlanReader.read(Configs.of(Map.of()), 0.875);

  @Test
  void a_shot_is_made_in_the_nearest_size_and_number_of_frames() {
    assertThat(shape(spec(1280, 720, 5))).isEqualTo(new ClipShape(1280, 720, 81));
    assertThat(shape(spec(1920, 1080, 4))).isEqualTo(new ClipShape(1280, 720, 65));
    assertThat(shape(spec(480, 854, 3))).isEqualTo(new ClipShape(480, 832, 49));
    assertThat(shape(spec(832, 480, 3))).isEqualTo(new ClipShape(832, 480, 49));
  }

  @Test
  void a_small_film_is_not_made_of_large_pictures_of_nearly_the_same_form() {
    assertThat(shape(spec(640, 360, 3))).isEqualTo(new ClipShape(832, 480, 49));
  }

  @Test
  void the_notes_tell_what_was_dreamt_and_what_is_shown() {
    assertThat(planner.plan(spec(1920, 1080, 5)).notes())
        .containsExactly(
            "Dreamt by Wan as 1280x720, 81 frames at 16 frames a second with 40 steps of unipc_wan"
                + " (quality standard, shift 12.0, guidance 4.0 and 3.0), and shown at 1920x1080"
                + " with 24.");
  }

  @Test
  void the_notes_tell_that_edges_are_cut() {
    assertThat(planner.plan(spec(1000, 1000, 5)).notes()).anyMatch(n -> n.contains("edges"));
  }

  @Test
  void a_shot_longer_than_the_most_frames_is_slower_and_the_notes_tell() {
    PlannedClip clip = planner.plan(spec(1280, 720, 7.5));

    assertThat(clip.request().shape().frames()).isEqualTo(81);
    assertThat(clip.notes()).anyMatch(note -> note.contains("1.5 times slower"));
  }

  @Test
  void a_shot_without_a_negative_prompt_has_the_models_own() {
    assertThat(planner.plan(spec(1280, 720, 5)).request().negativePrompt()).startsWith("色调艳丽");
  }

  @Test
  void a_shot_with_a_negative_prompt_has_the_models_own_terms_after_it() {
    var spec = new RenderSpec("", null, "a rock", "text, logo", "", "en", 1, 5, 1280, 720, 24);

    assertThat(planner.plan(spec).request().negativePrompt()).startsWith("text，logo，色调艳丽，");
  }

  @Test
  void a_shot_without_a_prompt_is_refused() {
    assertThatThrownBy(() -> planner.plan(spec(" ", 1280, 720, 5, 24)))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("prompt");
  }

  @Test
  void a_film_that_can_not_be_encoded_is_refused() {
    assertThatThrownBy(() -> planner.plan(spec("a", 1281, 720, 5, 24)))
        .hasMessageContaining("even");
    assertThatThrownBy(() -> planner.plan(spec("a", 1280, 0, 5, 24)))
        .hasMessageContaining("width and a height");
    assertThatThrownBy(() -> planner.plan(spec("a", 1280, 720, 5, 0)))
        .hasMessageContaining("Frames a second");
    assertThatThrownBy(() -> planner.plan(spec("a", 1280, 720, 301, 24)))
        .hasMessageContaining("300 seconds");
  }

  private ClipShape shape(RenderSpec spec) {
    return planner.plan(spec).request().shape();
  }

  private static RenderSpec spec(int width, int height, double seconds) {
    return spec("a rock by the sea", width, height, seconds, 24);
  }

  private static RenderSpec spec(String prompt, int width, int height, double seconds, int fps) {
    return new RenderSpec("", null, prompt, "", "", "en", 1, seconds, width, height, fps);
  }
}
