package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.weights.ConfigFile;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The sizes of an expert. Patches are one frame deep, {@code patchHeight} by {@code patchWidth}
 * latent pixels.
 */
public record DitConfig(
    int layers,
    int heads,
    int headSize,
    int feedForward,
    int textWidth,
    int frequencies,
    int inChannels,
    int outChannels,
    int patchHeight,
    int patchWidth,
    float epsilon,
    int positions) {
  public DitConfig {
    if (headSize % 2 != 0 || headSize < 6 || frequencies % 2 != 0) {
      throw new UnusableModel(
          Problem.CONFIG, "attention_head_dim " + headSize + " or freq_dim is odd or too small");
    }
  }

  /** Reads a transformer's {@code config.json}; refuses variants with images or other norms. */
  public static DitConfig read(ConfigFile file) {
    file.demand("_class_name", "\"WanTransformer3DModel\"");
    file.demand("cross_attn_norm", "true");
    file.demand("qk_norm", "\"rms_norm_across_heads\"");
    file.demand("image_dim", null);
    file.demand("added_kv_proj_dim", null);
    List<Integer> patch = new ArrayList<>();
    file.list("patch_size").forEach(size -> patch.add(size.asInt()));
    if (patch.size() != 3 || patch.get(0) != 1 || patch.stream().anyMatch(size -> size < 1)) {
      throw new UnusableModel(
          Problem.CONFIG, file.file() + ": patch_size is " + patch + " but must be [1, h, w]");
    }
    return new DitConfig(
        file.count("num_layers"),
        file.count("num_attention_heads"),
        file.count("attention_head_dim"),
        file.count("ffn_dim"),
        file.count("text_dim"),
        file.count("freq_dim"),
        file.count("in_channels"),
        file.count("out_channels"),
        patch.get(1),
        patch.get(2),
        (float) file.number("eps"),
        file.count("rope_max_seq_len"));
  }

  public int width() {
    return heads * headSize;
  }

  int patchInput() {
    return inChannels * patchHeight * patchWidth;
  }

  int patchOutput() {
    return outChannels * patchHeight * patchWidth;
  }

  /** The tensors of an expert of these sizes. */
  public TensorPlan tensors() {
    long width = width();
    // Left over in some conversions of checkpoints made for images; the reference ignores it too.
    TensorPlan plan = new TensorPlan(name -> name.contains(".norm_added_q"));
    plan.put("patch_embedding.weight", width, inChannels, 1, patchHeight, patchWidth);
    plan.put("patch_embedding.bias", width);
    String condition = "condition_embedder.";
    plan.linearFp32(condition + "time_embedder.linear_1", width, frequencies);
    plan.linearFp32(condition + "time_embedder.linear_2", width, width);
    plan.linear(condition + "time_proj", 6 * width, width);
    plan.linear(condition + "text_embedder.linear_1", width, textWidth);
    plan.linear(condition + "text_embedder.linear_2", width, width);
    for (int i = 0; i < layers; i++) {
      block(plan, "blocks." + i + ".");
    }
    plan.putFp32("scale_shift_table", 1, 2, width);
    return plan.linear("proj_out", patchOutput(), width);
  }

  private void block(TensorPlan plan, String block) {
    long width = width();
    plan.putFp32(block + "scale_shift_table", 1, 6, width);
    for (String attention : List.of(block + "attn1.", block + "attn2.")) {
      for (String part : List.of("to_q", "to_k", "to_v", "to_out.0")) {
        plan.linear(attention + part, width, width);
      }
      plan.putFp32(attention + "norm_q.weight", width);
      plan.putFp32(attention + "norm_k.weight", width);
    }
    plan.putFp32(block + "norm2.weight", width).putFp32(block + "norm2.bias", width);
    plan.linear(block + "ffn.net.0.proj", feedForward, width);
    plan.linear(block + "ffn.net.2", width, feedForward);
  }
}
