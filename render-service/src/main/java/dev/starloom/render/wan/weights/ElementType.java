package dev.starloom.render.wan.weights;

import java.util.Arrays;
import java.util.Optional;

/** The element types of weights, by their names in safetensors headers. */
public enum ElementType {
  F32(4),
  F16(2),
  BF16(2);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  public int bytes() {
    return bytes;
  }

  static Optional<ElementType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }
}
