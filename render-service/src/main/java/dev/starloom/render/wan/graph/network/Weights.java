package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.GraphBuilder;
import dev.starloom.render.wan.graph.onnx.Initializer;
import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;
import dev.starloom.render.wan.weights.ComponentWeights;
import dev.starloom.render.wan.weights.StoredTensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A component's tensors as constants of a graph, each named once and read where it lies. */
final class Weights {
  private final GraphBuilder graph;
  private final ComponentWeights files;
  private final Map<String, Value> casts = new HashMap<>();

  /** Constants go into {@code graph}, which must be the outermost one. */
  Weights(GraphBuilder graph, ComponentWeights files) {
    this.graph = graph;
    this.files = files;
  }

  /** The tensor in the type and shape it is stored in. */
  Value stored(String name) {
    return external(name, files.tensors().get(name).shape());
  }

  /** The tensor's bytes in C order seen as another shape of as many elements. */
  Value shaped(String name, long... shape) {
    List<Long> dims = Arrays.stream(shape).boxed().toList();
    if (StoredTensor.elements(dims) != files.tensors().get(name).elements()) {
      throw new IllegalArgumentException(name + " cannot be seen as " + dims);
    }
    return external(name, dims);
  }

  /** The tensor in a wider type; the cast is exact and is done once, when the graph is loaded. */
  Value as(String name, DataType type) {
    Value stored = stored(name);
    return stored.type() == type
        ? stored
        : casts.computeIfAbsent(name, n -> new Ops(graph).cast(stored, type));
  }

  long size(String name, int dimension) {
    return files.tensors().get(name).shape().get(dimension);
  }

  private Value external(String name, List<Long> dims) {
    StoredTensor tensor = files.tensors().get(name);
    return graph.external(
        new Initializer.External(
            name,
            DataType.of(tensor.type()),
            dims,
            files.location(tensor),
            tensor.offset(),
            tensor.bytes()));
  }
}
