package dev.starloom.render.wan.graph.onnx;

/** A value that flows through a graph. */
public record Value(String name, DataType type) {
  /** Stands where an operator's optional input is left out. */
  public static final Value NONE = new Value("", DataType.FLOAT);
}
