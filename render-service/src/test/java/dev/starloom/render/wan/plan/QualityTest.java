package dev.starloom.render.wan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.contracts.story.Qualities;
import dev.starloom.contracts.story.RenderSpec;
import dev.starloom.platform.failure.PermanentFailure;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A story may ask for a quality of its own. */
class QualityTest {
  @Test
  void the_engine_knows_the_qualities_that_a_story_may_ask_for() {
    assertThat(Arrays.stream(Quality.values()).map(Quality::id))
        .containsExactlyElementsOf(Qualities.KNOWN);
  }

  @ParameterizedTest
  @CsvSource({"draft, 12", "standard, 40", "best, 50"})
  void a_quality_that_is_asked_for_decides_the_steps(String quality, int steps) {
    assertThat(planned(quality, Map.of()).request().plan().steps()).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource({"draft, 12", "standard, 40", "best, 50"})
  void a_quality_that_is_asked_for_counts_before_the_configured_steps(String quality, int steps) {
    PlannedClip clip = planned(quality, Map.of("steps", "2", "quality", "draft"));

    assertThat(clip.request().plan().steps()).isEqualTo(steps);
  }

  @Test
  void a_story_that_asks_for_none_is_made_as_configured() {
    assertThat(planned(null, Map.of("steps", "2")).request().plan().steps()).isEqualTo(2);
    assertThat(planned(null, Map.of("quality", "best")).request().plan().steps()).isEqualTo(50);
  }

  @Test
  void all_but_the_steps_is_as_configured() {
    var plan = planned("draft", Map.of("shift", "3", "sampler", "dpmpp_wan")).request().plan();

    assertThat(plan.shift()).isEqualTo(3);
    assertThat(plan.sampler().id()).isEqualTo("dpmpp_wan");
  }

  @Test
  void the_clips_notes_record_the_quality() {
    assertThat(planned("best", Map.of("quality", "draft")).notes().get(0))
        .contains("50 steps of unipc_wan (quality best as asked, shift 12.0");
  }

  @Test
  void a_distilled_model_keeps_its_steps_and_says_so() {
    PlannedClip clip = planned("best", Map.of("sampler", "distill_lightx2v"));

    assertThat(clip.request().plan().steps()).isEqualTo(4);
    assertThat(clip.notes())
        .contains("Quality best changes nothing: the model is distilled to 4 steps.");
  }

  @Test
  void an_unknown_quality_of_a_story_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> planned("good", Map.of()))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("draft, standard or best, not good");
  }

  private static PlannedClip planned(String quality, Map<String, String> settings) {
    var spec = new RenderSpec("", null, "a rock", "", "", "en", 1, 5, 1280, 720, 24, quality);
    return PlanReader.read(Configs.of(settings), 0.875).plan(spec);
  }
}
