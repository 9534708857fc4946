package dev.starloom.render.wan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.platform.failure.TransientFailure;
import dev.starloom.render.wan.decode.ClipDecoder;
import dev.starloom.render.wan.denoise.Branch;
import dev.starloom.render.wan.denoise.Expert;
import dev.starloom.render.wan.golden.GoldenModel;
import dev.starloom.render.wan.golden.GoldenSet;
import dev.starloom.render.wan.residence.Part;
import dev.starloom.render.wan.tensor.Tensor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Sessions of the runtime itself. */
class OnnxNetworkTest {
  private static final Part EXPERT = new Part.Denoising(Expert.HIGH_NOISE, Branch.PROMPT);
  private static final Device CPU = new Device(Device.CPU);

  private final GoldenModel model = GoldenModel.of(GoldenSet.given());

  /** Work enough for the tiny network: 6,400 tokens that look at one another. */
  @Test
  void a_running_call_ends_when_it_is_cancelled() throws Exception {
    try (var network = (Network) model.loading(0).load(EXPERT, CPU)) {
      long begin = System.nanoTime();
      var watch = new Watch(() -> System.nanoTime() - begin > 20_000_000L, Duration.ofMinutes(1));

      assertThatThrownBy(() -> network.run(inputs(16, 40), watch))
          .isInstanceOf(CancellationException.class);

      assertThat(network.run(inputs(1, 4), Watch.NONE).data()).isNotEmpty();
    }
  }

  @Test
  void a_call_that_takes_too_long_is_ended_and_says_so() throws Exception {
    try (var network = (Network) model.loading(0).load(EXPERT, CPU)) {
      var watch = new Watch(() -> false, Duration.ofMillis(1));

      assertThatThrownBy(() -> network.run(inputs(16, 40), watch))
          .isInstanceOf(TransientFailure.class)
          .hasMessageContaining("high-noise expert did not answer")
          .hasRootCauseInstanceOf(OrtException.class)
          .rootCause()
          .hasMessageContaining("terminate flag");
    }
  }

  /** One latent frame of 768 x 768 pixels, of which no frame is given away before it is done. */
  @Test
  void a_running_call_of_the_decoder_is_ended_in_its_middle() throws Exception {
    var watch = new Watch(() -> false, Duration.ofMillis(1));
    int channels = model.facts().latentChannels();
    var latents = new Tensor(new float[channels * 96 * 96], 1, channels, 1, 96, 96);
    try (var decoder = (ClipDecoder) model.loading(0).load(Part.DECODER, CPU)) {
      assertThatThrownBy(() -> decoder.decode(latents, (v, count, h, w) -> {}, watch))
          .isInstanceOf(TransientFailure.class)
          .hasMessageContaining("video decoder did not answer")
          .hasRootCauseInstanceOf(OrtException.class)
          .rootCause()
          .hasMessageContaining("terminate flag");
    }
  }

  @Test
  void a_network_that_the_device_has_no_memory_for_fails_as_such() {
    assertThatThrownBy(
            () ->
                OnnxNetwork.open(
                    "expert",
                    (environment, options) -> {
                      throw new OrtException("CUDA failure 2: out of memory");
                    },
                    CPU,
                    SessionSettings.usual()))
        .isInstanceOfSatisfying(
            PermanentFailure.class,
            failure -> assertThat(failure.code()).isEqualTo(Failures.OUT_OF_MEMORY));
  }

  @Test
  void a_failed_call_leaves_the_network_usable() throws Exception {
    try (var network = (Network) model.loading(0).load(EXPERT, CPU)) {
      var wrong = Map.of("hidden_states", new Tensor(new float[1], 1));

      assertThatThrownBy(() -> network.run(wrong, Watch.NONE)).isInstanceOf(PermanentFailure.class);

      assertThat(network.run(inputs(1, 4), Watch.NONE).data()).isNotEmpty();
    }
  }

  private Map<String, Tensor> inputs(int frames, int side) {
    int channels = model.facts().latentChannels();
    var latents =
        new Tensor(new float[channels * frames * side * side], 1, channels, frames, side, side);
    int width = model.facts().textWidth();
    return Map.of(
        "hidden_states",
        latents,
        "timestep",
        new Tensor(new float[] {500}, 1),
        "encoder_hidden_states",
        new Tensor(new float[512 * width], 1, 512, width));
  }
}
