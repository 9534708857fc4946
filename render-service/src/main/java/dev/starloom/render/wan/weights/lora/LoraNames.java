package dev.starloom.render.wan.weights.lora;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names that LoRA files give the layers of an expert: those of the diffusers library, or those
 * of the original model, which the distilled LoRAs use. Both may carry a prefix.
 */
final class LoraNames {
  private static final List<String> PREFIXES =
      List.of("diffusion_model.", "base_model.model.", "transformer.", "model.");

  /** Original layer names by diffusers names; the original's third norm is diffusers' second. */
  private static final Map<Pattern, String> ORIGINAL = new LinkedHashMap<>();

  static {
    original("^time_embedding\\.0$", "condition_embedder.time_embedder.linear_1");
    original("^time_embedding\\.2$", "condition_embedder.time_embedder.linear_2");
    original("^text_embedding\\.0$", "condition_embedder.text_embedder.linear_1");
    original("^text_embedding\\.2$", "condition_embedder.text_embedder.linear_2");
    original("^time_projection\\.1$", "condition_embedder.time_proj");
    original("^head\\.head$", "proj_out");
    original("^head$", "");
    original("\\.norm3$", ".norm2");
    original("\\.ffn\\.0$", ".ffn.net.0.proj");
    original("\\.ffn\\.2$", ".ffn.net.2");
    original("\\.self_attn\\.([qkv])$", ".attn1.to_$1");
    original("\\.cross_attn\\.([qkv])$", ".attn2.to_$1");
    original("\\.self_attn\\.o$", ".attn1.to_out.0");
    original("\\.cross_attn\\.o$", ".attn2.to_out.0");
    original("\\.self_attn\\.norm_", ".attn1.norm_");
    original("\\.cross_attn\\.norm_", ".attn2.norm_");
  }

  private LoraNames() {}

  private static void original(String pattern, String name) {
    ORIGINAL.put(Pattern.compile(pattern), name);
  }

  /** A key of a file without the prefix. */
  static String withoutPrefix(String key) {
    String bare = key;
    for (String prefix : PREFIXES) {
      bare = bare.startsWith(prefix) ? bare.substring(prefix.length()) : bare;
    }
    return bare;
  }

  /** The diffusers name of a layer named either way. */
  static String layer(String name) {
    String layer = name;
    for (Map.Entry<Pattern, String> entry : ORIGINAL.entrySet()) {
      layer = entry.getKey().matcher(layer).replaceAll(entry.getValue());
    }
    return layer;
  }
}
