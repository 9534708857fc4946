package dev.starloom.render.wan.weights;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes weight files for tests. */
public final class SafetensorsFiles {
  /** A tensor and its numbers. */
  public record Content(String name, ElementType type, List<Long> shape, float[] numbers) {
    public Content as(ElementType other) {
      return new Content(name, other, shape, numbers);
    }

    public Content with(float[] changed) {
      return new Content(name, type, shape, changed);
    }

    public Content named(String other) {
      return new Content(other, type, shape, numbers);
    }

    public static Content of(String name, float[] numbers, Long... shape) {
      return new Content(name, ElementType.F32, List.of(shape), numbers);
    }
  }

  private SafetensorsFiles() {}

  public static List<Content> read(Path file) throws IOException {
    List<Content> contents = new ArrayList<>();
    for (StoredTensor tensor : SafetensorsHeader.read(file).values()) {
      contents.add(
          new Content(tensor.name(), tensor.type(), tensor.shape(), TensorReader.all(tensor)));
    }
    return contents;
  }

  /** Writes a file again with every tensor changed. */
  public static void rewrite(Path file, UnaryOperator<Content> change) throws IOException {
    write(file, read(file).stream().map(change).toList());
  }

  public static void write(Path file, List<Content> contents) throws IOException {
    write(file, contents, 0);
  }

  /** Writes a file whose data begins {@code shift} bytes after a place that divides by 8. */
  public static void write(Path file, List<Content> contents, int shift) throws IOException {
    Map<String, Object> entries = new LinkedHashMap<>();
    long at = 0;
    for (Content content : contents) {
      at = entry(entries, content.name(), content.type(), content.shape(), at);
    }
    byte[] header = shifted(SafetensorsFile.header(entries), shift);
    ByteBuffer bytes =
        ByteBuffer.allocate(header.length + (int) at).order(ByteOrder.LITTLE_ENDIAN).put(header);
    contents.forEach(
        content ->
            Elements.write(content.numbers(), content.numbers().length, content.type(), bytes));
    Files.createDirectories(file.getParent());
    Files.write(file, bytes.array());
  }

  private static byte[] shifted(byte[] header, int shift) {
    ByteBuffer longer =
        ByteBuffer.allocate(header.length + shift).order(ByteOrder.LITTLE_ENDIAN).put(header);
    while (longer.hasRemaining()) {
      longer.put((byte) ' ');
    }
    return longer.putLong(0, header.length - Long.BYTES + shift).array();
  }

  /** A file of zeros that takes no room on the disk. */
  public static void sparse(Path file, Map<String, List<Long>> shapes, ElementType type)
      throws IOException {
    Map<String, Object> entries = new LinkedHashMap<>();
    long at = 0;
    for (Map.Entry<String, List<Long>> shape : shapes.entrySet()) {
      at = entry(entries, shape.getKey(), type, shape.getValue(), at);
    }
    byte[] header = SafetensorsFile.header(entries);
    Files.createDirectories(file.getParent());
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(header);
      out.setLength(header.length + at);
    }
  }

  private static long entry(
      Map<String, Object> to, String name, ElementType type, List<Long> shape, long at) {
    long end = at + StoredTensor.elements(shape) * type.bytes();
    to.put(name, Map.of("dtype", type.name(), "shape", shape, "data_offsets", List.of(at, end)));
    return end;
  }

  /** Cuts bytes off a file's end. */
  public static void truncate(Path file, int bytes) throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(out.length() - bytes);
    }
  }

  /** Replaces a text in a file. */
  public static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " has no " + from);
    }
    Files.writeString(file, text.replace(from, to));
  }
}
