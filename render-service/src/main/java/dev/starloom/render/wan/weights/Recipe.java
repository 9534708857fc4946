package dev.starloom.render.wan.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A weight file to be made.
 *
 * @param name the file's name in the cache, without its suffix; the same name means the same bytes
 */
public record Recipe(String name, List<Part> parts) {
  /** Something done to a tensor's numbers on the way. */
  @FunctionalInterface
  public interface Change {
    Change NONE = () -> (numbers, from, count) -> {};

    /** Makes ready, for as long as one tensor takes. */
    Rows load();
  }

  /** A change that is ready. */
  @FunctionalInterface
  public interface Rows {
    /** Changes the first {@code count} numbers: whole rows, the tensor's {@code from}-th on. */
    void apply(float[] numbers, long from, int count);
  }

  /** A tensor of the new file: its source, its new type, what is done to it. */
  public record Part(StoredTensor source, ElementType type, Change change) {
    long bytes() {
      return source.elements() * type.bytes();
    }

    /** Tensors of one dimension or none have rows of one number. */
    int row() {
      return source.shape().isEmpty()
          ? 1
          : Math.toIntExact(source.elements() / Math.max(1, source.shape().get(0)));
    }
  }

  public Recipe {
    parts = List.copyOf(parts);
  }

  /** The size of the data of the new file. */
  public long bytes() {
    return parts.stream().mapToLong(Part::bytes).sum();
  }

  /** The new file's header: the wider types first, so that every tensor is aligned. */
  byte[] header() {
    Map<String, Object> header = new LinkedHashMap<>();
    long at = 0;
    for (Part part : ordered()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("dtype", part.type().name());
      entry.put("shape", part.source().shape());
      entry.put("data_offsets", List.of(at, at + part.bytes()));
      header.put(part.source().name(), entry);
      at += part.bytes();
    }
    return SafetensorsFile.header(header);
  }

  List<Part> ordered() {
    List<Part> ordered = new ArrayList<>(parts);
    ordered.sort((a, b) -> b.type().bytes() - a.type().bytes());
    return ordered;
  }
}
