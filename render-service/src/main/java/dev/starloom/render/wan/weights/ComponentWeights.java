package dev.starloom.render.wan.weights;

import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tensors of one component of a checkpoint, from one file or from shards with an index. Links
 * are resolved, because ONNX Runtime refuses a link that leaves the folder: {@code root} is the
 * deepest folder that holds all real files.
 */
public record ComponentWeights(Path root, Map<String, StoredTensor> tensors) {
  private static final String SUFFIX = ".safetensors";

  public ComponentWeights {
    tensors = Map.copyOf(tensors);
  }

  /**
   * Opens {@code <folder>/<stem>.safetensors.index.json} with its shards, or else {@code
   * <folder>/<stem>.safetensors}. Reads headers only. Throws {@link UnusableModel}.
   */
  public static ComponentWeights open(Path folder, String stem) {
    Path index = folder.resolve(stem + SUFFIX + ".index.json");
    Map<String, StoredTensor> tensors =
        Files.exists(index)
            ? sharded(index)
            : SafetensorsHeader.read(folder.resolve(stem + SUFFIX));
    return of(tensors);
  }

  /** The tensors of one file. */
  public static ComponentWeights of(Path file) {
    return of(SafetensorsHeader.read(file));
  }

  private static ComponentWeights of(Map<String, StoredTensor> named) {
    Map<String, StoredTensor> real = new LinkedHashMap<>();
    Map<Path, Path> places = new LinkedHashMap<>();
    named.forEach(
        (name, at) -> {
          Path file = places.computeIfAbsent(at.file(), ComponentWeights::real);
          real.put(
              name, new StoredTensor(name, at.type(), at.shape(), file, at.offset(), at.bytes()));
        });
    return new ComponentWeights(commonFolder(places.values()), real);
  }

  private static Map<String, StoredTensor> sharded(Path index) {
    JsonNode map = ConfigFile.read(index).json().path("weight_map");
    Map<String, String> shardOf = new TreeMap<>();
    map.properties().forEach(entry -> shardOf.put(entry.getKey(), entry.getValue().asText()));
    if (shardOf.isEmpty()) {
      throw new UnusableModel(Problem.MALFORMED, index + " has no weight_map");
    }
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    for (String shard : new TreeSet<>(shardOf.values())) {
      tensors.putAll(SafetensorsHeader.read(inside(index, shard)));
    }
    for (String name : shardOf.keySet()) {
      if (!tensors.containsKey(name)) {
        throw new UnusableModel(
            Problem.TENSORS, index + " lists " + name + ", which no shard holds");
      }
    }
    return tensors;
  }

  private static Path inside(Path index, String shard) {
    Path folder = index.getParent();
    Path file = folder.resolve(shard).normalize();
    if (!folder.normalize().equals(file.getParent())) {
      throw new UnusableModel(Problem.MALFORMED, index + " names a shard elsewhere: " + shard);
    }
    return file;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path commonFolder(Iterable<Path> files) {
    Path common = null;
    for (Path file : files) {
      common = common == null ? file.getParent() : common;
      while (!file.startsWith(common)) {
        common = common.getParent();
      }
    }
    return common;
  }

  /** The weight files, sorted. */
  public Set<Path> files() {
    return tensors.values().stream()
        .map(StoredTensor::file)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A tensor's file below {@link #root}, with forward slashes. */
  public String location(StoredTensor tensor) {
    return root.relativize(tensor.file()).toString().replace('\\', '/');
  }
}
