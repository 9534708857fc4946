package dev.starloom.render.wan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.starloom.render.wan.graph.network.DitConfig;
import dev.starloom.render.wan.graph.network.TensorPlan;
import dev.starloom.render.wan.graph.network.TextConfig;
import dev.starloom.render.wan.graph.network.VaeConfig;
import dev.starloom.render.wan.weights.ComponentWeights;
import dev.starloom.render.wan.weights.ConfigFile;
import dev.starloom.render.wan.weights.ElementType;
import dev.starloom.render.wan.weights.Precision;
import dev.starloom.render.wan.weights.Progress;
import dev.starloom.render.wan.weights.SafetensorsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The graphs of the model in its real size, from files of zeros that take no room: what it is made
 * of, and whether ONNX Runtime accepts it, types and shapes inferred.
 */
class RealSizeTest {
  private static final Map<String, String> EXPERT =
      Map.of(
          "\"num_layers\": 2", "\"num_layers\": 40",
          "\"num_attention_heads\": 2", "\"num_attention_heads\": 40",
          "\"attention_head_dim\": 32", "\"attention_head_dim\": 128",
          "\"ffn_dim\": 128", "\"ffn_dim\": 13824",
          "\"text_dim\": 64", "\"text_dim\": 4096");
  private static final Map<String, String> TEXT =
      Map.of(
          "\"d_model\": 64", "\"d_model\": 4096",
          "\"d_kv\": 16", "\"d_kv\": 64",
          "\"num_heads\": 4", "\"num_heads\": 64",
          "\"d_ff\": 96", "\"d_ff\": 10240",
          "\"num_layers\": 2", "\"num_layers\": 24",
          "\"vocab_size\": 1520", "\"vocab_size\": 256384");
  private static final Map<String, String> VAE = Map.of("\"base_dim\": 4", "\"base_dim\": 96");

  @TempDir Path folder;

  private PreparedModel prepared(ElementType stored, Precision experts, Precision text)
      throws IOException {
    Path model = Checkpoints.copy(folder.resolve("model"));
    var expert = DitConfig.read(configured(model.resolve("transformer"), EXPERT));
    configured(model.resolve("transformer_2"), EXPERT);
    var encoder = TextConfig.read(configured(model.resolve("text_encoder"), TEXT));
    var decoder = VaeConfig.read(configured(model.resolve("vae"), VAE));
    zeros(model.resolve("transformer/" + Checkpoints.WEIGHTS), expert.tensors(), stored);
    zeros(model.resolve("transformer_2/" + Checkpoints.WEIGHTS), expert.tensors(), stored);
    ComponentWeights none = new ComponentWeights(model, Map.of());
    zeros(model.resolve("text_encoder/model.safetensors"), encoder.tensors(none), stored);
    zeros(model.resolve("vae/" + Checkpoints.WEIGHTS), decoder.tensors(), ElementType.F32);
    var options =
        new PrepareOptions(folder.resolve("cache"), experts, text, Optional.empty(), VaeForm.LOOP);
    return WanGraphs.prepare(WanModel.open(model), options, Progress.NONE);
  }

  private static ConfigFile configured(Path component, Map<String, String> sizes)
      throws IOException {
    Path file = component.resolve("config.json");
    for (Map.Entry<String, String> size : sizes.entrySet()) {
      SafetensorsFiles.edit(file, size.getKey(), size.getValue());
    }
    return ConfigFile.read(file);
  }

  private static void zeros(Path file, TensorPlan plan, ElementType type) throws IOException {
    Map<String, List<Long>> shapes = new LinkedHashMap<>();
    plan.slots().forEach((name, slot) -> shapes.put(name, slot.shape()));
    Files.delete(file);
    SafetensorsFiles.sparse(file, shapes, type);
  }

  @Test
  void the_graphs_have_the_published_numbers_of_parameters() throws IOException {
    PreparedModel model = prepared(ElementType.BF16, Precision.BF16, Precision.BF16);
    assertThat(model.highNoise().parameters()).isCloseTo(14_288_000_000L, withinPercentage(0.1));
    assertThat(model.lowNoise().parameters()).isEqualTo(model.highNoise().parameters());
    assertThat(model.textEncoder().parameters()).isCloseTo(5_681_000_000L, withinPercentage(0.1));
    long decoder = ((VaeGraphs.Whole) model.vae()).graph().parameters();
    assertThat(decoder).isCloseTo(73_300_000L, withinPercentage(0.1));
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void the_16_bit_graphs_are_sound() throws IOException {
    PreparedModel model = prepared(ElementType.BF16, Precision.BF16, Precision.BF16);
    assertThat(Stream.of(model.textEncoder(), model.highNoise(), model.lowNoise()))
        .allSatisfy(graph -> assertThat(GraphCheck.problems((WrittenGraph) graph)).isEmpty());
  }

  @Test
  void the_runtime_loads_each_kind_of_graph_and_infers_its_shapes()
      throws IOException, OrtException {
    PreparedModel model = prepared(ElementType.F32, Precision.FP32, Precision.FP32);
    assertThat(output(model.textEncoder())).containsExactly(-1, -1, 4096);
    assertThat(output(model.highNoise())).containsExactly(-1, 16, -1, -1, -1);
    assertThat(output(((VaeGraphs.Whole) model.vae()).graph())).containsExactly(-1, 3, -1, -1, -1);
  }

  /** Loads without copying a weight: the files are larger than the machine's memory. */
  private static long[] output(NetworkGraph graph) throws OrtException {
    try (OrtSession.SessionOptions options = Sessions.options()) {
      options.addConfigEntry("session.disable_prepacking", "1");
      options.addConfigEntry("optimization.constant_folding_max_output_size_in_bytes", "1048576");
      try (OrtSession session = graph.open(OrtEnvironment.getEnvironment(), options)) {
        String name = graph.outputs().get(0);
        return ((TensorInfo) session.getOutputInfo().get(name).getInfo()).getShape();
      }
    }
  }
}
