package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.Attribute;
import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.Graph;
import dev.starloom.render.wan.graph.onnx.GraphBuilder;
import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;
import dev.starloom.render.wan.weights.ComponentWeights;
import java.util.List;

/**
 * Writes the graph of a umT5 encoder: {@code input_ids} and {@code attention_mask} [B, L], whole
 * numbers, the mask 1 for real tokens, to {@code last_hidden_state} [B, L, width] in fp32. The
 * stream and the norms are fp32; attention is not scaled.
 */
public final class TextGraph {
  /** The lowest finite fp32 number: added to a score, it leaves a weight of zero. */
  private static final float NEVER = -Float.MAX_VALUE;

  private final TextConfig config;
  private final ComponentWeights files;
  private final GraphBuilder graph = new GraphBuilder();
  private final Ops ops = new Ops(graph);
  private final Weights weights;
  private final Linear linear;
  private final Norms norms;

  private TextGraph(TextConfig config, ComponentWeights files, DataType compute) {
    this.config = config;
    this.files = files;
    this.weights = new Weights(graph, files);
    this.linear = new Linear(ops, weights, compute);
    this.norms = new Norms(ops, config.epsilon());
  }

  /** A graph whose products are computed in {@code compute}: fp32 or bf16, umT5 overflows fp16. */
  public static Graph write(TextConfig config, ComponentWeights files, DataType compute) {
    return new TextGraph(config, files, compute).write();
  }

  private Graph write() {
    Value ids = graph.input("input_ids", DataType.INT64, "batch", "length");
    Value mask = graph.input("attention_mask", DataType.INT64, "batch", "length");
    Value buckets =
        new RelativeBuckets(config.buckets(), config.maxDistance()).of(ops, ops.size(ids, 1));
    Value hidden = hidden(mask);
    Value x = words(ids);
    for (int i = 0; i < config.layers(); i++) {
      x = feed(i, attend(i, x, buckets, hidden));
    }
    Value out = norms.rms(x, weights.as("encoder.final_layer_norm.weight", DataType.FLOAT));
    String width = Integer.toString(config.width());
    graph.output("last_hidden_state", out, "batch", "length", width);
    return graph.graph("text_encoder");
  }

  /** The rows of the table are widened after they are picked, never the table. */
  private Value words(Value ids) {
    Value table = weights.stored(TextConfig.wordTable(files));
    Value rows = graph.op("Gather", List.of(table, ids), Attribute.of("axis", 0));
    return ops.cast(rows, DataType.FLOAT);
  }

  /** What padding adds to scores, [B, 1, 1, L]. */
  private Value hidden(Value mask) {
    Value absent = ops.sub(graph.real(1), ops.cast(mask, DataType.FLOAT));
    return ops.unsqueeze(ops.mul(absent, graph.real(NEVER)), 1, 2);
  }

  private Value attend(int i, Value x, Value buckets, Value hidden) {
    String layer = "encoder.block." + i + ".layer.0.";
    String attention = layer + "SelfAttention.";
    Value seen = norms.rms(x, weights.as(layer + "layer_norm.weight", DataType.FLOAT));
    Value table = weights.as(attention + "relative_attention_bias.weight", DataType.FLOAT);
    Value near = graph.op("Gather", List.of(table, buckets), Attribute.of("axis", 0));
    Value bias = ops.add(ops.unsqueeze(ops.transpose(near, 2, 0, 1), 0), hidden);
    Value mixed =
        ops.attention(
            linear.tokensUnbiased(seen, attention + "q"),
            linear.tokensUnbiased(seen, attention + "k"),
            linear.tokensUnbiased(seen, attention + "v"),
            ops.cast(bias, linear.compute()),
            config.heads(),
            1);
    return ops.add(x, wide(linear.tokensUnbiased(mixed, attention + "o")));
  }

  private Value feed(int i, Value x) {
    String layer = "encoder.block." + i + ".layer.1.";
    String dense = layer + "DenseReluDense.";
    Value seen = norms.rms(x, weights.as(layer + "layer_norm.weight", DataType.FLOAT));
    Value gate = ops.gelu(linear.tokensUnbiased(seen, dense + "wi_0"));
    Value gated = ops.mul(gate, linear.tokensUnbiased(seen, dense + "wi_1"));
    return ops.add(x, wide(linear.tokensUnbiased(gated, dense + "wo")));
  }

  private Value wide(Value x) {
    return ops.cast(x, DataType.FLOAT);
  }
}
