package dev.starloom.render.wan.graph.network;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.render.wan.weights.ConfigFile;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The sizes of a video decoder. {@code multipliers} and {@code doublings} are in the decoder's
 * order; a level with a doubling makes two frames of one.
 */
public record VaeConfig(
    int base,
    List<Integer> multipliers,
    List<Boolean> doublings,
    int resBlocks,
    int latent,
    int out) {
  public VaeConfig {
    multipliers = List.copyOf(multipliers);
    doublings = List.copyOf(doublings);
    if (multipliers.size() != doublings.size() + 1) {
      throw new UnusableModel(
          Problem.CONFIG,
          "dim_mult has "
              + multipliers.size()
              + " levels, temperal_downsample "
              + doublings.size());
    }
  }

  /** Reads the VAE's {@code config.json}; refuses the residual variant and patched pictures. */
  public static VaeConfig read(ConfigFile file) {
    file.demand("_class_name", "\"AutoencoderKLWan\"");
    file.demand("patch_size", null);
    if (file.json().path("is_residual").asBoolean()) {
      file.demand("is_residual", "false");
    }
    List<Integer> multipliers = new ArrayList<>();
    file.list("dim_mult").forEach(level -> multipliers.add(level.asInt()));
    List<Boolean> doublings = new ArrayList<>();
    file.list("temperal_downsample").forEach(level -> doublings.add(level.asBoolean()));
    Collections.reverse(multipliers);
    Collections.reverse(doublings);
    JsonNode own = file.json().path("decoder_base_dim");
    return new VaeConfig(
        file.count(own.isNumber() ? "decoder_base_dim" : "base_dim"),
        multipliers,
        doublings,
        file.count("num_res_blocks"),
        file.count("z_dim"),
        file.json().path("out_channels").asInt(3));
  }

  public int levels() {
    return multipliers.size();
  }

  /** How many picture pixels a latent pixel becomes on each side. */
  public int scale() {
    return 1 << doublings.size();
  }

  /** The channels inside level {@code i}. */
  int channels(int i) {
    return base * multipliers.get(i);
  }

  /** The channels that level {@code i} is given: an upsampler halves them. */
  int entering(int i) {
    return i == 0 ? channels(0) : channels(i - 1) / 2;
  }

  boolean last(int i) {
    return i == levels() - 1;
  }

  /** The tensors of a decoder of these sizes; the files also hold the encoder. */
  public TensorPlan tensors() {
    TensorPlan plan =
        new TensorPlan(name -> name.startsWith("encoder.") || name.startsWith("quant_conv."));
    conv(plan, "post_quant_conv", latent, latent, 1, 1, 1);
    conv(plan, "decoder.conv_in", channels(0), latent, 3, 3, 3);
    residual(plan, "decoder.mid_block.resnets.0.", channels(0), channels(0));
    long mid = channels(0);
    String attention = "decoder.mid_block.attentions.0.";
    plan.put(attention + "norm.gamma", mid, 1, 1);
    plan.put(attention + "to_qkv.weight", 3 * mid, mid, 1, 1);
    plan.put(attention + "to_qkv.bias", 3 * mid);
    plan.put(attention + "proj.weight", mid, mid, 1, 1).put(attention + "proj.bias", mid);
    residual(plan, "decoder.mid_block.resnets.1.", channels(0), channels(0));
    for (int i = 0; i < levels(); i++) {
      level(plan, i);
    }
    plan.put("decoder.norm_out.gamma", channels(levels() - 1), 1, 1, 1);
    return conv(plan, "decoder.conv_out", out, channels(levels() - 1), 3, 3, 3);
  }

  private void level(TensorPlan plan, int i) {
    String level = "decoder.up_blocks." + i + ".";
    for (int j = 0; j <= resBlocks; j++) {
      residual(plan, level + "resnets." + j + ".", j == 0 ? entering(i) : channels(i), channels(i));
    }
    long width = channels(i);
    if (!last(i)) {
      String up = level + "upsamplers.0.";
      plan.put(up + "resample.1.weight", width / 2, width, 3, 3);
      plan.put(up + "resample.1.bias", width / 2);
      if (doublings.get(i)) {
        conv(plan, up + "time_conv", 2 * width, width, 3, 1, 1);
      }
    }
  }

  private static void residual(TensorPlan plan, String name, long in, long out) {
    plan.put(name + "norm1.gamma", in, 1, 1, 1);
    conv(plan, name + "conv1", out, in, 3, 3, 3);
    plan.put(name + "norm2.gamma", out, 1, 1, 1);
    conv(plan, name + "conv2", out, out, 3, 3, 3);
    if (in != out) {
      conv(plan, name + "conv_shortcut", out, in, 1, 1, 1);
    }
  }

  private static TensorPlan conv(
      TensorPlan plan, String name, long out, long in, long depth, long height, long width) {
    plan.put(name + ".weight", out, in, depth, height, width);
    return plan.put(name + ".bias", out);
  }
}
