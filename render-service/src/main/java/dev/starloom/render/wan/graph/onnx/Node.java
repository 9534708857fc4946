package dev.starloom.render.wan.graph.onnx;

import java.util.List;

/** One operator. An empty input name is an optional input left out. */
public record Node(
    String domain,
    String op,
    List<String> inputs,
    List<String> outputs,
    List<Attribute> attributes) {
  public Node {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = List.copyOf(attributes);
  }
}
