package dev.starloom.render.wan.weights.lora;

import dev.starloom.render.wan.weights.SafetensorsHeader;
import dev.starloom.render.wan.weights.StoredTensor;
import dev.starloom.render.wan.weights.UnusableModel;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a LoRA file adds to an expert, by the tensor it adds to. Keys are {@code
 * <layer>.lora_A.weight} and {@code lora_B.weight} or {@code lora_down.weight} and {@code
 * lora_up.weight} with an optional {@code alpha}, or whole differences {@code diff}, {@code diff_b}
 * (bias) and {@code diff_m} (modulation).
 */
final class LoraFile {
  /** What a key's ending means; the longer endings first. */
  private static final Map<String, String> ENDINGS = new LinkedHashMap<>();

  static {
    List.of("lora_A.weight", "lora_A.default.weight", "lora_down.weight")
        .forEach(ending -> ENDINGS.put(ending, "down"));
    List.of("lora_B.weight", "lora_B.default.weight", "lora_up.weight")
        .forEach(ending -> ENDINGS.put(ending, "up"));
    ENDINGS.put("alpha", "alpha");
    ENDINGS.put("diff", "weight");
    ENDINGS.put("diff_b", "bias");
    ENDINGS.put("lora_B.bias", "bias");
    ENDINGS.put("diff_m", "scale_shift_table");
  }

  private final Path file;
  private final Map<String, Map<String, StoredTensor>> layers = new LinkedHashMap<>();

  private LoraFile(Path file) {
    this.file = file;
  }

  /** The additions of a file by tensor name. Throws {@link UnusableModel}. */
  static Map<String, Addition> read(Path file) {
    LoraFile lora = new LoraFile(file);
    SafetensorsHeader.read(file).forEach(lora::sort);
    return lora.additions();
  }

  private void sort(String key, StoredTensor tensor) {
    String bare = LoraNames.withoutPrefix(key);
    for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
      if (bare.endsWith("." + ending.getKey())) {
        String name = bare.substring(0, bare.length() - ending.getKey().length() - 1);
        String layer = LoraNames.layer(name);
        StoredTensor other =
            layers.computeIfAbsent(layer, l -> new HashMap<>()).put(ending.getValue(), tensor);
        if (other != null) {
          throw wrong(other.name() + " and " + key + " are the same");
        }
        return;
      }
    }
    throw wrong("the key " + key + " is not known");
  }

  private Map<String, Addition> additions() {
    Map<String, Addition> additions = new LinkedHashMap<>();
    layers.forEach(
        (layer, parts) -> {
          StoredTensor down = parts.remove("down");
          StoredTensor up = parts.remove("up");
          StoredTensor alpha = parts.remove("alpha");
          if (down == null != (up == null) || alpha != null && down == null) {
            throw wrong("only one half of " + layer);
          }
          if (down != null) {
            additions.put(layer + ".weight", Addition.Product.of(down, up, alpha));
          }
          parts.forEach((part, whole) -> add(additions, layer, part, whole));
        });
    return additions;
  }

  private void add(Map<String, Addition> to, String layer, String part, StoredTensor whole) {
    String name = layer.isEmpty() ? part : layer + "." + part;
    if (to.put(name, new Addition.Whole(whole)) != null) {
      throw wrong(name + " is changed in two ways");
    }
  }

  private UnusableModel wrong(String what) {
    return new UnusableModel(Problem.LORA, file + ": " + what);
  }
}
