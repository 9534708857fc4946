package dev.starloom.render.wan.weights;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a tensor's bytes are: {@code bytes} little-endian C-order bytes from {@code offset},
 * counted from the start of {@code file}.
 */
public record StoredTensor(
    String name, ElementType type, List<Long> shape, Path file, long offset, long bytes) {
  public StoredTensor {
    shape = List.copyOf(shape);
    if (bytes != elements(shape) * type.bytes()) {
      throw new IllegalArgumentException(name + ": " + bytes + " bytes for shape " + shape);
    }
  }

  public long elements() {
    return elements(shape);
  }

  /** Whether a processor may read the elements where they lie. */
  public boolean aligned() {
    return offset % type.bytes() == 0;
  }

  /** The number of elements of a shape. Throws {@link ArithmeticException} beyond 63 bits. */
  public static long elements(List<Long> shape) {
    return shape.stream().reduce(1L, Math::multiplyExact);
  }
}
