package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.weights.ComponentWeights;
import dev.starloom.render.wan.weights.ConfigFile;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.util.List;

/** The sizes of a umT5 encoder. */
public record TextConfig(
    int width,
    int headSize,
    int heads,
    int feedForward,
    int layers,
    int vocabulary,
    int buckets,
    int maxDistance,
    float epsilon) {
  private static final List<String> TABLES =
      List.of("shared.weight", "encoder.embed_tokens.weight");

  public TextConfig {
    if (buckets < 4 || buckets % 4 != 0 || maxDistance <= buckets / 4) {
      throw new UnusableModel(
          Problem.CONFIG, "relative_attention_num_buckets " + buckets + " does not divide by 4");
    }
  }

  /** Reads the text encoder's {@code config.json}; refuses other T5 variants. */
  public static TextConfig read(ConfigFile file) {
    file.demand("model_type", "\"umt5\"");
    file.demand("feed_forward_proj", "\"gated-gelu\"");
    return new TextConfig(
        file.count("d_model"),
        file.count("d_kv"),
        file.count("num_heads"),
        file.count("d_ff"),
        file.count("num_layers"),
        file.count("vocab_size"),
        file.count("relative_attention_num_buckets"),
        file.count("relative_attention_max_distance"),
        (float) file.number("layer_norm_epsilon"));
  }

  /** The name of the word table: published files use either of two. */
  static String wordTable(ComponentWeights weights) {
    return TABLES.stream().filter(weights.tensors()::containsKey).findFirst().orElse(TABLES.get(0));
  }

  /** The tensors of an encoder of these sizes, with the word table's name in these files. */
  public TensorPlan tensors(ComponentWeights weights) {
    TensorPlan plan =
        new TensorPlan(
            name ->
                name.startsWith("decoder.")
                    || name.equals("lm_head.weight")
                    || TABLES.contains(name));
    plan.put(wordTable(weights), vocabulary, width);
    long inner = (long) heads * headSize;
    for (int i = 0; i < layers; i++) {
      String attention = "encoder.block." + i + ".layer.0.";
      for (String part : List.of("q", "k", "v")) {
        plan.put(attention + "SelfAttention." + part + ".weight", inner, width);
      }
      plan.put(attention + "SelfAttention.o.weight", width, inner);
      String bias = attention + "SelfAttention.relative_attention_bias.weight";
      plan.putFp32(bias, buckets, heads);
      plan.putFp32(attention + "layer_norm.weight", width);
      String dense = "encoder.block." + i + ".layer.1.";
      plan.put(dense + "DenseReluDense.wi_0.weight", feedForward, width);
      plan.put(dense + "DenseReluDense.wi_1.weight", feedForward, width);
      plan.put(dense + "DenseReluDense.wo.weight", width, feedForward);
      plan.putFp32(dense + "layer_norm.weight", width);
    }
    return plan.putFp32("encoder.final_layer_norm.weight", width);
  }
}
