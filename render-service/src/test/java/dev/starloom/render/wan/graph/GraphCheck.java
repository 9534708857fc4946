package dev.starloom.render.wan.graph;

import dev.starloom.render.wan.graph.onnx.Attribute;
import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.Graph;
import dev.starloom.render.wan.graph.onnx.Initializer;
import dev.starloom.render.wan.graph.onnx.Node;
import dev.starloom.render.wan.graph.onnx.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks what a runtime would, for graphs that no runtime of this machine can load: every value is
 * made before it is used and made once, types agree, weights lie inside their files.
 */
final class GraphCheck {
  /** Operators of opset 20 whose first inputs must be of one type, which is the output's. */
  private static final Map<String, Integer> UNIFORM =
      Map.ofEntries(
          Map.entry("Add", 2),
          Map.entry("Sub", 2),
          Map.entry("Mul", 2),
          Map.entry("Div", 2),
          Map.entry("Pow", 2),
          Map.entry("Max", 2),
          Map.entry("Clip", 3),
          Map.entry("Range", 3),
          Map.entry("Gemm", 3),
          Map.entry("Conv", 3),
          Map.entry("Concat", Integer.MAX_VALUE),
          Map.entry("LayerNormalization", 3),
          Map.entry("MultiHeadAttention", 3));

  private static final Set<String> OF_FIRST =
      Set.of(
          "Identity",
          "Sigmoid",
          "Gelu",
          "Sqrt",
          "Cos",
          "Sin",
          "ReduceMean",
          "ReduceL2",
          "Reshape",
          "Expand",
          "Unsqueeze",
          "Transpose",
          "Slice",
          "Split",
          "Gather",
          "Resize",
          "RotaryEmbedding");

  private final Map<String, DataType> types;
  private final List<String> problems = new ArrayList<>();

  private GraphCheck(Map<String, DataType> types) {
    this.types = types;
  }

  /** What is wrong with a graph whose weights lie below a folder. */
  static List<String> problems(WrittenGraph graph) {
    GraphCheck check = new GraphCheck(new HashMap<>());
    check.weights(graph);
    check.graph(graph.graph());
    return check.problems;
  }

  /** The types of the first inputs of all nodes of an operator. */
  static List<DataType> inputTypes(Graph graph, String op) {
    GraphCheck check = new GraphCheck(new HashMap<>());
    check.graph(graph);
    return graph.nodes().stream()
        .filter(node -> node.op().equals(op))
        .map(node -> check.types.get(node.inputs().get(0)))
        .distinct()
        .toList();
  }

  private void weights(WrittenGraph graph) {
    for (Initializer constant : graph.graph().initializers()) {
      if (constant instanceof Initializer.External weight) {
        long bytes = weight.type() == DataType.FLOAT ? 4 : 2;
        long size = weight.dims().stream().reduce(bytes, Math::multiplyExact);
        demand(size == weight.length(), weight.name() + " has another length");
        long end = weight.offset() + weight.length();
        demand(end <= size(graph.weights().resolve(weight.location())), weight + " ends outside");
      }
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void graph(Graph graph) {
    graph.initializers().forEach(constant -> define(constant.name(), constant.type()));
    graph.inputs().forEach(input -> define(input.name(), input.type()));
    graph.nodes().forEach(this::node);
    for (Port output : graph.outputs()) {
      demand(types.get(output.name()) == output.type(), "the output " + output + " is not made");
    }
  }

  private void define(String name, DataType type) {
    demand(types.put(name, type) == null, name + " is made twice");
  }

  private void node(Node node) {
    for (String input : node.inputs()) {
      demand(input.isEmpty() || types.containsKey(input), node.op() + " uses unmade " + input);
    }
    if (node.op().equals("Loop")) {
      loop(node);
      return;
    }
    DataType type = type(node);
    node.outputs().forEach(output -> define(output, type));
  }

  private DataType type(Node node) {
    DataType first = types.get(node.inputs().get(0));
    if (UNIFORM.containsKey(node.op())) {
      for (String input : node.inputs().stream().limit(UNIFORM.get(node.op())).toList()) {
        boolean same = input.isEmpty() || types.get(input) == first;
        demand(same, node.op() + " of several types for " + node.outputs());
      }
      return first;
    }
    return switch (node.op()) {
      case "Shape" -> DataType.INT64;
      case "ConstantOfShape" -> DataType.FLOAT;
      case "Cast" -> cast(node);
      default -> {
        demand(OF_FIRST.contains(node.op()), "the operator " + node.op() + " is not known");
        yield first;
      }
    };
  }

  private static DataType cast(Node node) {
    long to = ((Attribute.Whole) node.attributes().get(0)).value();
    return List.of(DataType.values()).stream()
        .filter(type -> type.number() == to)
        .findFirst()
        .orElseThrow();
  }

  private void loop(Node node) {
    Graph body = ((Attribute.Body) node.attributes().get(0)).graph();
    int carried = node.inputs().size() - 2;
    demand(body.inputs().size() == carried + 2, "the body takes another number of values");
    demand(body.outputs().size() == node.outputs().size() + 1, "the body makes another number");
    graph(body);
    for (int i = 0; i < node.outputs().size(); i++) {
      define(node.outputs().get(i), body.outputs().get(i + 1).type());
    }
  }

  private void demand(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }
}
