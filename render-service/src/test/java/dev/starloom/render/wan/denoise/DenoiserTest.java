package dev.starloom.render.wan.denoise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.render.wan.schedule.Sampler;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class DenoiserTest {
  private static final Tensor NOISE = new Tensor(new float[16], 1, 1, 1, 4, 4);
  private static final Conditioning TEXT =
      new Conditioning(new Tensor(new float[] {1}, 1, 1, 1), new Tensor(new float[] {2}, 1, 1, 1));

  private final FakeNetwork high = new FakeNetwork(1);
  private final FakeNetwork low = new FakeNetwork(10);
  private final List<Expert> taken = new ArrayList<>();

  @Test
  void the_experts_change_once_at_the_boundary() {
    run(plan(Guidance.OFF), (expert, branch, watch) -> expert == Expert.HIGH_NOISE ? high : low);

    assertThat(taken)
        .containsExactly(Expert.HIGH_NOISE, Expert.HIGH_NOISE, Expert.LOW_NOISE, Expert.LOW_NOISE);
    assertThat(high.timesteps()).containsExactly(1000f, 937.5f);
    assertThat(low.timesteps()).containsExactly(833.3333f, 625f);
  }

  @Test
  void a_step_at_the_boundary_itself_is_of_the_high_noise_expert() {
    var plan = new DenoisePlan(Sampler.UNIPC_WAN, 4, 3, Guidance.USUAL, 0.875);

    assertThat(plan.expert(875)).isEqualTo(Expert.HIGH_NOISE);
    assertThat(plan.expert(874.9f)).isEqualTo(Expert.LOW_NOISE);
  }

  @Test
  void without_guidance_the_negative_prompt_is_not_looked_at() {
    run(plan(Guidance.OFF), DenoiserTest::promptOnly);

    assertThat(taken).hasSize(4);
  }

  @Test
  void a_high_noise_scale_of_one_turns_guidance_off_for_both_experts() {
    run(plan(new Guidance(1, 3)), DenoiserTest::promptOnly);

    assertThat(taken).hasSize(4);
  }

  /** One network on one device asks for the prompt, the other for the negative prompt. */
  @Test
  void branches_on_two_devices_give_what_one_device_gives() {
    Tensor together = run(plan(Guidance.USUAL), (expert, branch, watch) -> high);
    var apart = new FakeNetwork(1);
    Tensor parted =
        run(
            plan(Guidance.USUAL),
            (expert, branch, watch) -> branch == Branch.PROMPT ? high : apart);

    assertThat(parted.data()).containsExactly(together.data());
    assertThat(apart.timesteps()).hasSize(4);
  }

  /** v = 2 + g (1 - 2), from noise 0 over sigmas 1 to 0 in all. */
  @Test
  void each_expert_is_guided_by_its_own_scale() {
    Tensor latents = run(plan(new Guidance(4, 3)), (expert, branch, watch) -> high);

    double first = -(1 - 5.0 / 6) * (2 - 4);
    double rest = -(5.0 / 6) * (2 - 3);
    assertThat(latents.data()[0]).isEqualTo((float) (first + rest), within());
  }

  @Test
  void a_cancelled_run_takes_no_further_step() {
    var watch = new Watch(() -> taken.size() == 2, Duration.ofSeconds(1));

    assertThatThrownBy(
            () ->
                new Denoiser((expert, branch, given) -> high)
                    .run(NOISE, TEXT, plan(Guidance.OFF), watch, (d, t, e, l) -> taken.add(e)))
        .isInstanceOf(CancellationException.class);
    assertThat(taken).hasSize(2);
  }

  @Test
  void numbers_that_overflow_are_no_clip() {
    for (float answer : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      var broken = new FakeNetwork(answer);
      assertThatThrownBy(() -> run(plan(Guidance.OFF), (expert, branch, watch) -> broken))
          .hasMessageContaining("use bf16")
          .isInstanceOfSatisfying(
              PermanentFailure.class,
              failure -> assertThat(failure.code()).isEqualTo("render_not_finite"));
    }
  }

  private static org.assertj.core.data.Offset<Float> within() {
    return org.assertj.core.data.Offset.offset(1e-5f);
  }

  private static FakeNetwork promptOnly(Expert expert, Branch branch, Watch watch) {
    assertThat(branch).isEqualTo(Branch.PROMPT);
    return new FakeNetwork(1);
  }

  private static DenoisePlan plan(Guidance guidance) {
    return new DenoisePlan(Sampler.DISTILL_LIGHTX2V, 4, 5, guidance, 0.875);
  }

  private Tensor run(DenoisePlan plan, Experts experts) {
    return new Denoiser(experts)
        .run(NOISE, TEXT, plan, Watch.NONE, (done, total, expert, latents) -> taken.add(expert));
  }
}
