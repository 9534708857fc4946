package dev.starloom.render.wan.graph.onnx;

import dev.starloom.render.wan.weights.ElementType;

/** Element types of ONNX values, with their numbers in the format. */
public enum DataType {
  FLOAT(1),
  INT64(7),
  BOOL(9),
  FLOAT16(10),
  BFLOAT16(16);

  private final int number;

  DataType(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public static DataType of(ElementType type) {
    return switch (type) {
      case F32 -> FLOAT;
      case F16 -> FLOAT16;
      case BF16 -> BFLOAT16;
    };
  }
}
