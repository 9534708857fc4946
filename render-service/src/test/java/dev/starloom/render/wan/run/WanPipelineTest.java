package dev.starloom.render.wan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.starloom.render.wan.denoise.Branch;
import dev.starloom.render.wan.denoise.DenoisePlan;
import dev.starloom.render.wan.denoise.Expert;
import dev.starloom.render.wan.denoise.Guidance;
import dev.starloom.render.wan.denoise.StepListener;
import dev.starloom.render.wan.golden.GoldenModel;
import dev.starloom.render.wan.golden.GoldenSet;
import dev.starloom.render.wan.need.ClipShape;
import dev.starloom.render.wan.residence.Loading;
import dev.starloom.render.wan.residence.Part;
import dev.starloom.render.wan.residence.Placement;
import dev.starloom.render.wan.residence.Residence;
import dev.starloom.render.wan.schedule.Sampler;
import dev.starloom.render.wan.session.Device;
import dev.starloom.render.wan.session.Network;
import dev.starloom.render.wan.session.Watch;
import dev.starloom.render.wan.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is loaded when, on the networks of the tiny checkpoint. */
class WanPipelineTest {
  private static final Part HIGH = new Part.Denoising(Expert.HIGH_NOISE, Branch.PROMPT);
  private static final Part LOW = new Part.Denoising(Expert.LOW_NOISE, Branch.PROMPT);
  private static final long ALL = 1L << 40;

  private final GoldenModel model = GoldenModel.of(GoldenSet.given());
  private final List<Part> loaded = new ArrayList<>();

  @Test
  void one_device_loads_text_experts_and_decoder_one_after_another() {
    try (var pipeline = pipeline(1, 0)) {
      frames(pipeline, request(1));
    }
    assertThat(loaded).containsExactly(Part.TEXT, HIGH, LOW, Part.DECODER);
  }

  @Test
  void a_prompt_that_was_read_before_does_not_load_the_text_encoder_again() {
    try (var pipeline = pipeline(1, 0)) {
      frames(pipeline, request(1));
      loaded.clear();
      frames(pipeline, request(2));
    }
    assertThat(loaded).containsExactly(HIGH, LOW, Part.DECODER);
  }

  @Test
  void a_warm_engine_with_memory_for_all_loads_nothing_twice() {
    try (var pipeline = pipeline(1, ALL)) {
      frames(pipeline, request(1));
      frames(pipeline, request(2));
    }
    assertThat(loaded).doesNotHaveDuplicates().hasSize(4);
  }

  @Test
  void experts_and_branches_on_four_devices_make_the_same_clip_as_on_one() {
    List<float[]> one;
    List<float[]> four;
    try (var pipeline = pipeline(1, 0)) {
      one = frames(pipeline, request(1));
    }
    loaded.clear();
    try (var pipeline = pipeline(4, 0)) {
      four = frames(pipeline, request(1));
    }
    assertThat(loaded).filteredOn(part -> part instanceof Part.Denoising).hasSize(4);
    assertThat(four).usingRecursiveComparison().isEqualTo(one);
  }

  @Test
  void after_a_failure_nothing_stays_loaded_and_the_next_clip_is_made() {
    try (var pipeline = pipeline(1, ALL)) {
      assertThatThrownBy(
              () ->
                  pipeline.run(
                      request(1),
                      Watch.NONE,
                      (done, total, expert, latents) -> {
                        throw new IllegalStateException("the listener is broken");
                      },
                      (values, count, height, width) -> {}))
          .hasMessageContaining("broken");
      loaded.clear();
      frames(pipeline, request(2));
    }
    assertThat(loaded).contains(HIGH, LOW, Part.DECODER);
  }

  @Test
  void a_part_that_can_not_be_closed_does_not_hide_the_first_failure() {
    Loading real = model.loading(0);
    Loading broken =
        new Loading() {
          @Override
          public AutoCloseable load(Part part, Device device) {
            return new StuckNetwork();
          }

          @Override
          public long bytes(Part part) {
            return real.bytes(part);
          }
        };
    var placement = new Placement(List.of(new Device(Device.CPU)));
    try (var tokenizer = model.tokenizer()) {
      var pipeline =
          new WanPipeline(tokenizer, new Residence(broken, placement, 0), model.statistics());

      assertThatThrownBy(() -> frames(pipeline, request(1)))
          .hasMessage("the first failure")
          .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }
  }

  @Test
  void without_guidance_only_the_prompt_is_read() {
    try (var pipeline = pipeline(1, 0)) {
      var usual = request(1);
      var plan = new DenoisePlan(Sampler.DISTILL_LIGHTX2V, 4, 5, Guidance.OFF, 0.875);
      var request = new ClipRequest(usual.prompt(), null, usual.shape(), plan, usual.seed());

      assertThat(frames(pipeline, request)).hasSize(2);
    }
  }

  private static List<float[]> frames(WanPipeline pipeline, ClipRequest request) {
    List<float[]> chunks = new ArrayList<>();
    pipeline.run(
        request,
        Watch.NONE,
        StepListener.NONE,
        (values, count, height, width) -> chunks.add(values));
    return chunks;
  }

  private static ClipRequest request(long seed) {
    var plan = new DenoisePlan(Sampler.UNIPC_WAN, 4, 3, Guidance.USUAL, 0.875);
    return new ClipRequest("the sea", "haze", new ClipShape(64, 48, 5), plan, seed);
  }

  private WanPipeline pipeline(int devices, long keep) {
    var placement = new Placement(Collections.nCopies(devices, new Device(Device.CPU)));
    return model.pipeline(new Residence(new Recording(model.loading(0)), placement, keep));
  }

  private static final class StuckNetwork implements Network {
    @Override
    public Tensor run(Map<String, Tensor> inputs, Watch watch) {
      throw new IllegalStateException("the first failure");
    }

    @Override
    public void close() {
      throw new IllegalStateException("stuck");
    }
  }

  private final class Recording implements Loading {
    private final Loading real;

    Recording(Loading real) {
      this.real = real;
    }

    @Override
    public AutoCloseable load(Part part, Device device) {
      loaded.add(part);
      return real.load(part, device);
    }

    @Override
    public long bytes(Part part) {
      return real.bytes(part);
    }
  }
}
