package dev.starloom.render.wan.graph;

import dev.starloom.render.wan.weights.SafetensorsFiles;
import dev.starloom.render.wan.weights.SafetensorsFiles.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Copies of the tiny checkpoint that a test may spoil. */
final class Checkpoints {
  static final String WEIGHTS = "diffusion_pytorch_model.safetensors";

  private Checkpoints() {}

  static Path tiny() {
    return Path.of("src/test/resources/wan/tiny-wan22-diffusers");
  }

  static Path copy(Path to) {
    return copy(tiny(), to);
  }

  static Path copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes two shards with an index out of a component's one file. */
  static void shard(Path component, int shift) throws IOException {
    Path whole = component.resolve(WEIGHTS);
    List<Content> contents = SafetensorsFiles.read(whole);
    Files.delete(whole);
    StringJoiner map = new StringJoiner(",", "{\"weight_map\":{", "}}");
    for (int shard = 0; shard < 2; shard++) {
      String name = shardName(shard);
      int remainder = shard;
      List<Content> some =
          IntStream.range(0, contents.size())
              .filter(i -> i % 2 == remainder)
              .mapToObj(contents::get)
              .toList();
      SafetensorsFiles.write(component.resolve(name), some, shift);
      some.forEach(content -> map.add("\"" + content.name() + "\":\"" + name + "\""));
    }
    Files.writeString(component.resolve(WEIGHTS + ".index.json"), map.toString());
  }

  static String shardName(int shard) {
    return "diffusion_pytorch_model-0000" + (shard + 1) + "-of-00002.safetensors";
  }
}
