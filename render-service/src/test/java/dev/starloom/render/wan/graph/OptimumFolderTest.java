package dev.starloom.render.wan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.starloom.render.wan.golden.Difference;
import dev.starloom.render.wan.golden.Npy;
import dev.starloom.render.wan.graph.decode.VaeDecoder;
import dev.starloom.render.wan.tensor.Tensor;
import dev.starloom.render.wan.weights.Progress;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimumFolderTest {
  @TempDir Path folder;
  private Path model;

  /** Saves our own graphs as such a folder: files beside their weights, as exporters write them. */
  @BeforeEach
  void export() throws IOException {
    model = Checkpoints.copy(folder.resolve("onnx"));
    Files.move(model.resolve("vae"), model.resolve("vae_decoder"));
    PrepareOptions exact = PrepareOptions.exact(folder.resolve("cache"));
    PreparedModel graphs =
        WanGraphs.prepare(
            WanModel.open(Checkpoints.tiny()),
            new PrepareOptions(
                exact.cache(), exact.experts(), exact.text(), exact.loras(), VaeForm.LOOP),
            Progress.NONE);
    save("text_encoder", graphs.textEncoder());
    save("transformer", graphs.highNoise());
    save("transformer_2", graphs.lowNoise());
    save("vae_decoder", ((VaeGraphs.Whole) graphs.vae()).graph());
  }

  private void save(String part, NetworkGraph graph) throws IOException {
    Files.write(model.resolve(part).resolve("model.onnx"), ((WrittenGraph) graph).model());
  }

  private PreparedModel prepared(Optional<Path> loras) {
    PrepareOptions exact = PrepareOptions.exact(folder.resolve("cache"));
    var options =
        new PrepareOptions(exact.cache(), exact.experts(), exact.text(), loras, exact.vae());
    return WanGraphs.prepare(WanModel.open(model), options, Progress.NONE);
  }

  @Test
  void ready_made_graphs_are_taken_as_they_are() throws OrtException {
    PreparedModel prepared = prepared(Optional.empty());
    assertThat(ExpertCase.highNoiseError(prepared)).isLessThan(1e-4);
    assertThat(ExpertCase.lowNoiseError(prepared)).isLessThan(1e-4);
    Path clips = Path.of("src/test/resources/wan/golden/components");
    try (VaeDecoder decoder =
        VaeDecoder.open(prepared.vae(), OrtEnvironment.getEnvironment(), Sessions::options)) {
      Tensor frames = Clips.decode(decoder, Npy.read(clips.resolve("vae0_latent_sample.npy")));
      for (int i = 0; i < frames.data().length; i++) {
        frames.data()[i] = Math.max(-1, Math.min(1, frames.data()[i]));
      }
      float[] reference = Npy.read(clips.resolve("vae0_sample.npy")).data();
      assertThat(Difference.largest(frames.data(), reference)).isLessThan(1e-4);
    }
  }

  @Test
  void its_facts_are_those_of_the_checkpoint() {
    assertThat(WanModel.open(model).facts()).isEqualTo(WanModel.open(Checkpoints.tiny()).facts());
  }

  @Test
  void a_missing_graph_is_named() throws IOException {
    Files.delete(model.resolve("vae_decoder/model.onnx"));
    UnusableModel refusal = catchThrowableOfType(UnusableModel.class, () -> WanModel.open(model));
    assertThat(refusal).as("refusal").hasMessageContaining("vae_decoder");
    assertThat(refusal.problem()).isEqualTo(Problem.MISSING);
  }

  @Test
  void a_graph_with_other_names_is_refused_when_it_is_loaded() throws IOException, OrtException {
    Path decoder = model.resolve("vae_decoder/model.onnx");
    Path expert = model.resolve("transformer/model.onnx");
    Files.copy(decoder, expert, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        model.resolve("vae_decoder").resolve(Checkpoints.WEIGHTS),
        model.resolve("transformer").resolve(Checkpoints.WEIGHTS),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    NetworkGraph graph = prepared(Optional.empty()).highNoise();
    try (OrtSession.SessionOptions options = Sessions.options()) {
      UnusableModel refusal =
          catchThrowableOfType(
              UnusableModel.class, () -> graph.open(OrtEnvironment.getEnvironment(), options));
      assertThat(refusal).as("refusal").hasMessageContaining("latent_sample");
      assertThat(refusal.problem()).isEqualTo(Problem.GRAPH);
    }
  }

  @Test
  void loras_for_ready_made_graphs_are_refused() {
    UnusableModel refusal =
        catchThrowableOfType(UnusableModel.class, () -> prepared(Optional.of(folder)));
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.problem()).isEqualTo(Problem.LORA);
  }
}
