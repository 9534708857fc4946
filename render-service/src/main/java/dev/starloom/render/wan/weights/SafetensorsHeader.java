package dev.starloom.render.wan.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.starloom.render.wan.weights.UnusableModel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and checks the header of a {@code .safetensors} file: 8 bytes little-endian header size n,
 * n bytes of JSON, then the data. Every range is checked against the file's length, because ONNX
 * Runtime reads whatever bytes an offset points at.
 */
public final class SafetensorsHeader {
  private static final int PREFIX = 8;

  /** The format's own limit for the JSON. */
  private static final long MOST_JSON = 100_000_000;

  private final Path file;
  private final long dataStart;
  private final long dataBytes;

  private SafetensorsHeader(Path file, long dataStart, long dataBytes) {
    this.file = file;
    this.dataStart = dataStart;
    this.dataBytes = dataBytes;
  }

  /** The tensors of a file by name, in the header's order. Throws {@link UnusableModel}. */
  public static Map<String, StoredTensor> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnusableModel(Problem.MISSING, "the weight file " + file + " is missing");
    }
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      long json = size < PREFIX ? size : bytes(channel, 0, PREFIX).getLong();
      if (size < PREFIX || json < 0 || json > size - PREFIX) {
        throw new UnusableModel(
            Problem.TRUNCATED, file + " ends inside its header: " + size + " bytes");
      }
      if (json > MOST_JSON) {
        throw new UnusableModel(Problem.MALFORMED, file + " announces a header of " + json);
      }
      var header = new SafetensorsHeader(file, PREFIX + json, size - PREFIX - json);
      return header.tensors(parse(file, bytes(channel, PREFIX, (int) json)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteBuffer bytes(FileChannel channel, long from, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // reads on until the header is whole; its size was checked against the file's
    }
    return buffer.flip();
  }

  private static JsonNode parse(Path file, ByteBuffer json) {
    try {
      JsonNode node = ConfigFile.JSON.readTree(StandardCharsets.UTF_8.decode(json).toString());
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new UnusableModel(Problem.MALFORMED, "the header of " + file + " is not JSON", e);
    }
    throw new UnusableModel(Problem.MALFORMED, "the header of " + file + " is not an object");
  }

  private Map<String, StoredTensor> tensors(JsonNode header) {
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    long end = 0;
    for (Map.Entry<String, JsonNode> entry : header.properties()) {
      if (!entry.getKey().equals("__metadata__")) {
        StoredTensor tensor = tensor(entry.getKey(), entry.getValue());
        tensors.put(tensor.name(), tensor);
        end = Math.max(end, tensor.offset() - dataStart + tensor.bytes());
      }
    }
    if (end != dataBytes) {
      throw malformed("holds " + dataBytes + " bytes of data where the header describes " + end);
    }
    return tensors;
  }

  private StoredTensor tensor(String name, JsonNode entry) {
    ElementType type =
        ElementType.named(entry.path("dtype").asText())
            .orElseThrow(() -> malformed(name + " is of type " + entry.path("dtype")));
    List<Long> shape = new ArrayList<>();
    entry.path("shape").forEach(size -> shape.add(size.asLong(-1)));
    long begin = entry.path("data_offsets").path(0).asLong(-1);
    long end = entry.path("data_offsets").path(1).asLong(-1);
    if (begin < 0 || end < begin || shape.stream().anyMatch(size -> size < 0)) {
      throw malformed(name + " has no shape or no place");
    }
    if (end > dataBytes) {
      String lack = file + " is cut off: " + name + " ends at byte " + (dataStart + end);
      throw new UnusableModel(Problem.TRUNCATED, lack + ", the file at " + (dataStart + dataBytes));
    }
    if (StoredTensor.elements(shape) * type.bytes() != end - begin) {
      throw malformed(name + " has " + (end - begin) + " bytes for shape " + shape);
    }
    return new StoredTensor(name, type, shape, file, dataStart + begin, end - begin);
  }

  private UnusableModel malformed(String what) {
    return new UnusableModel(Problem.MALFORMED, file + ": " + what);
  }
}
