package dev.starloom.render.wan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;
import dev.starloom.render.wan.graph.decode.Tiling;
import dev.starloom.render.wan.graph.decode.VaeDecoder;
import dev.starloom.render.wan.session.OnnxRuntime;
import dev.starloom.render.wan.tensor.Tensor;
import dev.starloom.render.wan.weights.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a clip is on the heap at once. */
class PortionsTest {
  private static final int LATENTS = 5;
  private static final int FRAMES = 17;

  @TempDir Path folder;

  @Test
  void a_clip_decoded_in_one_call_is_given_away_frame_by_frame() throws OrtException {
    assertThat(portions(VaeForm.LOOP, Optional.empty())).hasSize(FRAMES).containsOnly(1);
  }

  @Test
  void a_clip_decoded_in_tiles_is_given_away_frame_by_frame() throws OrtException {
    assertThat(portions(VaeForm.CHUNKS, Tiling.ofSide(64))).hasSize(FRAMES).containsOnly(1);
  }

  @Test
  void a_clip_decoded_in_chunks_is_given_away_as_it_is_decoded() throws OrtException {
    assertThat(portions(VaeForm.CHUNKS, Optional.empty())).containsExactly(1, 4, 4, 4, 4);
  }

  /** Frames of each portion. */
  private List<Integer> portions(VaeForm form, Optional<Tiling> tiling) throws OrtException {
    WanModel model = WanModel.open(Checkpoints.tiny());
    PrepareOptions exact = PrepareOptions.exact(folder);
    var options =
        new PrepareOptions(exact.cache(), exact.experts(), exact.text(), exact.loras(), form);
    VaeGraphs graphs = WanGraphs.prepare(model, options, Progress.NONE).vae();
    int channels = model.facts().latentChannels();
    var latents = new Tensor(new float[channels * LATENTS * 8 * 12], 1, channels, LATENTS, 8, 12);
    List<Integer> portions = new ArrayList<>();
    try (VaeDecoder whole = VaeDecoder.open(graphs, OnnxRuntime.environment(), Sessions::options);
        var run = new RunOptions()) {
      VaeDecoder decoder = tiling.map(cut -> VaeDecoder.tiled(whole, cut)).orElse(whole);
      decoder.decode(latents, frames -> portions.add(frames.side(2)), run);
    }
    return portions;
  }
}
