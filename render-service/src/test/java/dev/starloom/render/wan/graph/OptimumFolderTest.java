package dev.starloom.render.wan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
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
import java.nio.file.StandardCopyOption;
import java.util.List;
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
  void a_folder_without_its_tokenizer_is_refused() throws IOException {
    Files.delete(model.resolve("tokenizer/tokenizer.json"));
    UnusableModel refusal = catchThrowableOfType(UnusableModel.class, () -> WanModel.open(model));
    assertThat(refusal).as("refusal").hasMessageContaining("tokenizer.json");
    assertThat(refusal.problem()).isEqualTo(Problem.MISSING);
  }

  @Test
  void another_tokenizer_is_another_model() throws IOException {
    String before = WanModel.open(model).fingerprint();
    Files.writeString(model.resolve("tokenizer/tokenizer.json"), "{}");
    assertThat(WanModel.open(model).fingerprint()).isNotEqualTo(before);
  }

  @Test
  void a_graph_with_other_names_is_refused_before_anything_is_loaded() throws IOException {
    Files.copy(
        model.resolve("vae_decoder/model.onnx"),
        model.resolve("transformer/model.onnx"),
        StandardCopyOption.REPLACE_EXISTING);
    UnusableModel refusal =
        catchThrowableOfType(UnusableModel.class, () -> prepared(Optional.empty()));
    assertThat(refusal).as("refusal").hasMessageContaining("latent_sample");
    assertThat(refusal.problem()).isEqualTo(Problem.GRAPH);
  }

  @Test
  void a_file_that_is_no_graph_is_refused_before_anything_is_loaded() throws IOException {
    for (String content : List.of("<html>not found</html>", "\u0000", "")) {
      Files.writeString(model.resolve("transformer/model.onnx"), content);
      assertThat(catchThrowableOfType(UnusableModel.class, () -> prepared(Optional.empty())))
          .as("refusal of " + content)
          .hasMessageContaining("transformer");
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
