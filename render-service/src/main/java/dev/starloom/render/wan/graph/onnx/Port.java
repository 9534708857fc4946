package dev.starloom.render.wan.graph.onnx;

import java.util.List;

/** An input or output of a graph; each dimension is a number or the name of a free size. */
public record Port(String name, DataType type, List<String> dims) {
  public Port {
    dims = List.copyOf(dims);
  }
}
