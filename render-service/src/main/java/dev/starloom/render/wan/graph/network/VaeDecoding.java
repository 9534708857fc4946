package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;

/** The decoder's layers in their order, on one chunk of a video. */
record VaeDecoding(VaeConfig config, Ops ops, Weights weights, FrameMemory memory) {
  /** Latent frames to pictures [B, 3, T', H, W], not clamped; the memory is filled on the way. */
  Value decode(Value latents) {
    VaeLayers layers = new VaeLayers(ops, weights, memory);
    Value x = layers.conv(latents, "post_quant_conv");
    x = layers.conv(x, "decoder.conv_in");
    x = layers.residual(x, "decoder.mid_block.resnets.0.", false);
    x = layers.attention(x, "decoder.mid_block.attentions.0.");
    x = layers.residual(x, "decoder.mid_block.resnets.1.", false);
    for (int i = 0; i < config.levels(); i++) {
      x = level(layers, i, x);
    }
    x = ops.silu(layers.norm(x, "decoder.norm_out"));
    return layers.conv(x, "decoder.conv_out");
  }

  private Value level(VaeLayers layers, int i, Value entering) {
    String level = "decoder.up_blocks." + i + ".";
    Value x = entering;
    for (int j = 0; j <= config.resBlocks(); j++) {
      boolean widens = j == 0 && config.entering(i) != config.channels(i);
      x = layers.residual(x, level + "resnets." + j + ".", widens);
    }
    if (config.last(i)) {
      return x;
    }
    String up = level + "upsamplers.0.";
    return layers.enlarge(config.doublings().get(i) ? layers.doubled(x, up) : x, up);
  }
}
