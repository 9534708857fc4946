package dev.starloom.render.wan.graph.onnx;

import java.util.List;

/** A graph whose nodes stand in the order they run in. */
public record Graph(
    String name,
    List<Port> inputs,
    List<Port> outputs,
    List<Node> nodes,
    List<Initializer> initializers) {
  public Graph {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    nodes = List.copyOf(nodes);
    initializers = List.copyOf(initializers);
  }

  /** The elements of all constants that lie in weight files. */
  public long parameters() {
    return initializers.stream()
        .filter(Initializer.External.class::isInstance)
        .mapToLong(weight -> weight.dims().stream().reduce(1L, Math::multiplyExact))
        .sum();
  }

  /** The bytes of all constants that lie in weight files. */
  public long weightBytes() {
    return initializers.stream()
        .mapToLong(weight -> weight instanceof Initializer.External file ? file.length() : 0)
        .sum();
  }
}
