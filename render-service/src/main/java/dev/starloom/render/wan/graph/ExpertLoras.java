package dev.starloom.render.wan.graph;

import dev.starloom.render.wan.graph.network.DitConfig;
import dev.starloom.render.wan.weights.lora.LoraFolder;
import dev.starloom.render.wan.weights.lora.Loras;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The LoRAs for each expert, and what tells them from others. */
record ExpertLoras(Loras highNoise, Loras lowNoise, String fingerprint) {
  /** Reads the headers of a folder's files; throws {@code UnusableModel} if one does not fit. */
  static ExpertLoras read(Optional<Path> folder, DitConfig config) {
    if (folder.isEmpty()) {
      return new ExpertLoras(Loras.none(), Loras.none(), "");
    }
    Map<String, List<Long>> shapes = new LinkedHashMap<>();
    config.tensors().slots().forEach((name, slot) -> shapes.put(name, slot.shape()));
    LoraFolder files = LoraFolder.open(folder.get());
    return new ExpertLoras(
        Loras.read(files.highNoise(), shapes),
        Loras.read(files.lowNoise(), shapes),
        files.fingerprint());
  }
}
