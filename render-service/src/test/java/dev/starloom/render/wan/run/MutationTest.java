package dev.starloom.render.wan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.starloom.render.wan.denoise.Conditioning;
import dev.starloom.render.wan.denoise.DenoisePlan;
import dev.starloom.render.wan.denoise.Denoiser;
import dev.starloom.render.wan.denoise.Expert;
import dev.starloom.render.wan.denoise.Experts;
import dev.starloom.render.wan.denoise.Guidance;
import dev.starloom.render.wan.denoise.MutatedDenoiser;
import dev.starloom.render.wan.denoise.StepListener;
import dev.starloom.render.wan.golden.Difference;
import dev.starloom.render.wan.golden.GoldenModel;
import dev.starloom.render.wan.golden.GoldenRun;
import dev.starloom.render.wan.golden.GoldenSet;
import dev.starloom.render.wan.residence.Residence;
import dev.starloom.render.wan.schedule.Sampler;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The bounds of the comparison with the reference are tight enough: each of these mistakes is a
 * hundred times above them at least.
 */
class MutationTest {
  private static final double SEEN = 1e-2;

  private final GoldenSet golden = GoldenSet.given();
  private Residence residence;
  private WanPipeline pipeline;
  private GoldenRun run;
  private ClipRequest request;

  @BeforeEach
  void open() {
    var runs = golden.list("runs");
    assumeThat(runs).isNotEmpty();
    GoldenModel model = GoldenModel.of(golden);
    residence = model.residence(2, 0);
    pipeline = model.pipeline(residence);
    run = new GoldenRun(golden, runs.get(0));
    request = run.request();
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void without_a_mistake_the_latents_are_the_references() {
    assertThat(off(residence, text(), request.plan())).isLessThan(1e-4);
  }

  @Test
  void swapped_experts_are_seen() {
    Experts swapped =
        (expert, branch, watch) ->
            residence.of(
                expert == Expert.HIGH_NOISE ? Expert.LOW_NOISE : Expert.HIGH_NOISE, branch, watch);

    assertThat(off(swapped, text(), request.plan())).isGreaterThan(SEEN);
  }

  @Test
  void swapped_guidance_is_seen() {
    Guidance usual = request.plan().guidance();
    var swapped = plan(request.plan().sampler(), new Guidance(usual.low(), usual.high()));

    assertThat(off(residence, text(), swapped)).isGreaterThan(SEEN);
  }

  @Test
  void another_spread_of_noise_levels_is_seen() {
    var other = plan(Sampler.UNIPC_WAN, request.plan().guidance());

    assertThat(off(residence, text(), other)).isGreaterThan(SEEN);
  }

  @Test
  void rows_after_the_prompt_that_are_not_zero_are_seen() {
    Conditioning text = text();

    assertThat(
            off(
                residence,
                new Conditioning(repeated(text.prompt()), text.negative()),
                request.plan()))
        .isGreaterThan(SEEN);
  }

  @Test
  void a_missing_corrector_is_seen() {
    Tensor latents =
        MutatedDenoiser.withoutCorrector(
            new Denoiser(residence), pipeline.noise(request), text(), request.plan());

    assertThat(Difference.largest(latents.data(), expected())).isGreaterThan(SEEN);
  }

  /** Rows of the prompt instead of zeros, as a model with a mask would allow. */
  private static Tensor repeated(Tensor padded) {
    float[] data = padded.data().clone();
    int row = padded.side(2);
    for (int i = 0; i < data.length; i += row) {
      boolean empty = true;
      for (int k = i; k < i + row; k++) {
        empty &= data[k] == 0;
      }
      if (empty) {
        System.arraycopy(data, 0, data, i, row);
      }
    }
    return new Tensor(data, padded.shape());
  }

  private Conditioning text() {
    return pipeline.embed(request, Watch.NONE);
  }

  private DenoisePlan plan(Sampler sampler, Guidance guidance) {
    DenoisePlan usual = request.plan();
    return new DenoisePlan(sampler, usual.steps(), usual.shift(), guidance, usual.boundary());
  }

  /** How far the latents are from the reference's. */
  private double off(Experts experts, Conditioning text, DenoisePlan plan) {
    Tensor latents =
        new Denoiser(experts)
            .run(pipeline.noise(request), text, plan, Watch.NONE, StepListener.NONE);
    return Difference.largest(latents.data(), expected());
  }

  private float[] expected() {
    float[] steps = run.array("latents_steps.npy").data();
    int size = steps.length / request.plan().steps();
    return Arrays.copyOfRange(steps, steps.length - size, steps.length);
  }
}
