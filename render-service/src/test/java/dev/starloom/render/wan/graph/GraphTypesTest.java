package dev.starloom.render.wan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.Graph;
import dev.starloom.render.wan.weights.Precision;
import dev.starloom.render.wan.weights.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTypesTest {
  @TempDir Path cache;

  private PreparedModel prepared(Precision experts, Precision text, VaeForm form) {
    var options = new PrepareOptions(cache, experts, text, Optional.empty(), form);
    return WanGraphs.prepare(WanModel.open(Checkpoints.tiny()), options, Progress.NONE);
  }

  private static Stream<WrittenGraph> graphs(PreparedModel model) {
    Stream<NetworkGraph> vae =
        model.vae() instanceof VaeGraphs.Chunks chunks
            ? Stream.of(chunks.first(), chunks.next())
            : Stream.of(((VaeGraphs.Whole) model.vae()).graph());
    Stream<NetworkGraph> others =
        Stream.of(model.textEncoder(), model.highNoise(), model.lowNoise());
    return Stream.concat(others, vae).map(WrittenGraph.class::cast);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void every_graph_is_sound_in_every_precision(Precision experts) {
    Precision text = experts == Precision.FP16 ? Precision.FP32 : experts;
    for (VaeForm form : VaeForm.values()) {
      assertThat(graphs(prepared(experts, text, form)))
          .allSatisfy(graph -> assertThat(GraphCheck.problems(graph)).isEmpty());
    }
  }

  private Graph expert(Precision precision) {
    PreparedModel model = prepared(precision, Precision.FP32, VaeForm.CHUNKS);
    return ((WrittenGraph) model.highNoise()).graph();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LayerNormalization", "RotaryEmbedding", "ReduceMean", "Sin", "Sqrt"})
  void norms_rotation_and_waves_stay_in_fp32(String op) {
    assertThat(GraphCheck.inputTypes(expert(Precision.BF16), op)).containsExactly(DataType.FLOAT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MultiHeadAttention", "Gelu"})
  void attention_and_dense_layers_are_in_16_bits(String op) {
    assertThat(GraphCheck.inputTypes(expert(Precision.BF16), op))
        .containsExactly(DataType.BFLOAT16);
  }

  @Test
  void the_time_step_is_embedded_in_fp32_and_the_rest_is_not() {
    List<DataType> products = GraphCheck.inputTypes(expert(Precision.BF16), "Gemm");
    assertThat(products).containsExactlyInAnyOrder(DataType.FLOAT, DataType.BFLOAT16);
  }

  @Test
  void the_text_encoder_computes_in_bfloat_where_it_is_told_to() {
    PreparedModel model = prepared(Precision.FP32, Precision.BF16, VaeForm.CHUNKS);
    Graph text = ((WrittenGraph) model.textEncoder()).graph();
    assertThat(GraphCheck.inputTypes(text, "Gemm")).containsExactly(DataType.BFLOAT16);
    assertThat(GraphCheck.inputTypes(text, "ReduceMean")).containsExactly(DataType.FLOAT);
  }

  @Test
  void the_text_encoder_refuses_fp16() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PrepareOptions(
                    cache, Precision.FP16, Precision.FP16, Optional.empty(), VaeForm.CHUNKS));
  }
}
