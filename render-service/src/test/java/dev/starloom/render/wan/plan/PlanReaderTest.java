package dev.starloom.render.wan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.render.wan.denoise.DenoisePlan;
import dev.starloom.render.wan.denoise.Guidance;
import dev.starloom.render.wan.schedule.Sampler;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanReaderTest {
  @Test
  void without_settings_the_model_runs_as_it_was_released() {
    assertThat(usual(Map.of()).plan())
        .isEqualTo(new DenoisePlan(Sampler.UNIPC_WAN, 40, 12, Guidance.USUAL, 0.875));
  }

  @Test
  void a_distilled_model_takes_four_steps_without_guidance() {
    assertThat(usual(Map.of("sampler", "distill_lightx2v")).plan())
        .isEqualTo(new DenoisePlan(Sampler.DISTILL_LIGHTX2V, 4, 5, Guidance.OFF, 0.875));
  }

  @Test
  void quality_is_a_number_of_steps_that_the_notes_tell() {
    Manner draft = usual(Map.of("quality", "draft"));

    assertThat(draft.plan().steps()).isEqualTo(12);
    assertThat(draft.how()).contains("12 steps of unipc_wan").contains("quality draft");
  }

  @Test
  void no_quality_is_told_where_it_did_not_give_the_steps() {
    assertThat(usual(Map.of("steps", "8")).how()).doesNotContain("quality");
    assertThat(usual(Map.of("sampler", "distill_lightx2v")).how()).doesNotContain("quality");
  }

  @Test
  void each_setting_of_the_steps_can_be_given() {
    var settings = Map.of("steps", "8", "shift", "3", "guidance", "5,2.5", "sampler", "dpmpp_wan");

    assertThat(usual(settings).plan())
        .isEqualTo(new DenoisePlan(Sampler.DPMPP_WAN, 8, 3, new Guidance(5, 2.5), 0.875));
  }

  @Test
  void a_size_off_the_grid_is_refused_at_start() {
    assertThatThrownBy(() -> read(Map.of("sizes", "832x484")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("starloom.render.wan.sizes")
        .hasMessageContaining("multiples of 16, not 832x484; the nearest is 832x480");
  }

  @Test
  void frames_off_the_grid_are_refused_at_start() {
    assertThatThrownBy(() -> read(Map.of("most-frames", "80")))
        .hasMessageContaining("not 80; the nearest is 81");
  }

  @Test
  void what_is_no_size_is_refused() {
    assertThatThrownBy(() -> read(Map.of("sizes", "small"))).hasMessageContaining("WIDTHxHEIGHT");
  }

  @Test
  void an_unknown_sampler_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> read(Map.of("sampler", "ddim")))
        .hasMessageContaining("no sampler ddim, only unipc_wan, unipc_diffusers, dpmpp_wan");
  }

  @Test
  void an_unknown_quality_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> read(Map.of("quality", "good")))
        .hasMessageContaining("draft, standard or best, not good");
  }

  @Test
  void a_distilled_model_has_no_other_number_of_steps() {
    assertThatThrownBy(() -> read(Map.of("sampler", "distill_lightx2v", "steps", "8")))
        .hasMessageContaining("4 steps, not 8");
  }

  @Test
  void one_guidance_is_not_enough() {
    assertThatThrownBy(() -> read(Map.of("guidance", "4")))
        .hasMessageContaining("starloom.render.wan.guidance is two numbers");
  }

  private static Manner usual(Map<String, String> settings) {
    return read(settings).manners().usual();
  }

  private static ClipPlanner read(Map<String, String> settings) {
    return PlanReader.read(Configs.of(settings), 0.875);
  }
}
