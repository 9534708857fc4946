package dev.starloom.render.wan.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.starloom.render.wan.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** A folder of reference numbers and the checkpoint that they were made with. */
public record GoldenSet(Path model, Path folder, JsonNode index) {
  private static final Path RESOURCES = Path.of("src/test/resources/wan");

  /** As {@code -Dwan.model} and {@code -Dwan.golden} say, by default the test resources. */
  public static GoldenSet given() {
    Path model = path("wan.model", "tiny-wan22-diffusers");
    Path folder = path("wan.golden", "golden");
    try {
      String index = Files.readString(folder.resolve("index.json"));
      return new GoldenSet(model, folder, new ObjectMapper().readTree(index));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String property, String initial) {
    String given = System.getProperty(property, "");
    return given.isEmpty() ? RESOURCES.resolve(initial) : Path.of(given);
  }

  /** The entries of a list of the index; none if it is empty or not there. */
  public List<JsonNode> list(String name) {
    return StreamSupport.stream(index.path(name).spliterator(), false).toList();
  }

  public Tensor array(String file) {
    return Npy.read(folder.resolve(file));
  }

  public static float[] floats(JsonNode list) {
    var values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) list.get(i).asDouble();
    }
    return values;
  }

  public static long[] longs(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).mapToLong(JsonNode::asLong).toArray();
  }
}
