package dev.starloom.render.wan.graph.onnx;

import java.util.Arrays;
import java.util.List;

/**
 * The operators that the networks are made of, by what they do. An operand of another type is a
 * mistake of the graph's author and is refused here, because a graph in bfloat16 cannot be loaded
 * for a test on every machine.
 */
public record Ops(GraphBuilder graph) {
  public Value add(Value a, Value b) {
    return both("Add", a, b);
  }

  public Value sub(Value a, Value b) {
    return both("Sub", a, b);
  }

  public Value mul(Value a, Value b) {
    return both("Mul", a, b);
  }

  public Value div(Value a, Value b) {
    return both("Div", a, b);
  }

  private Value both(String op, Value a, Value b) {
    if (a.type() != b.type()) {
      throw new IllegalStateException(op + " of " + a + " and " + b);
    }
    return graph.op(op, List.of(a, b));
  }

  public Value cast(Value x, DataType type) {
    return x.type() == type
        ? x
        : graph.op("Cast", type, List.of(x), Attribute.of("to", type.number()));
  }

  public Value silu(Value x) {
    return mul(x, graph.op("Sigmoid", List.of(x)));
  }

  /** GELU in its tanh form. */
  public Value gelu(Value x) {
    return graph.op("Gelu", List.of(x), Attribute.of("approximate", "tanh"));
  }

  public Value concat(int axis, Value... parts) {
    return graph.op("Concat", Arrays.asList(parts), Attribute.of("axis", axis));
  }

  public List<Value> split(Value x, int axis, int parts) {
    return graph.several(
        "Split", parts, List.of(x), Attribute.of("axis", axis), Attribute.of("num_outputs", parts));
  }

  public Value transpose(Value x, long... order) {
    return graph.op("Transpose", List.of(x), Attribute.list("perm", order));
  }

  public Value reshape(Value x, Value shape) {
    return graph.op("Reshape", List.of(x, shape));
  }

  public Value reshape(Value x, long... shape) {
    return reshape(x, graph.wholes(shape));
  }

  public Value expand(Value x, Value shape) {
    return graph.op("Expand", List.of(x, shape));
  }

  public Value unsqueeze(Value x, long... axes) {
    return graph.op("Unsqueeze", List.of(x, graph.wholes(axes)));
  }

  /** The sizes of x from one dimension up to, not including, another. */
  public Value sizes(Value x, int from, int to) {
    return graph.op(
        "Shape", DataType.INT64, List.of(x), Attribute.of("start", from), Attribute.of("end", to));
  }

  public Value size(Value x, int dimension) {
    return sizes(x, dimension, dimension + 1);
  }

  /** A shape of sizes known only at run time and fixed ones, each a list. */
  public Value shape(Value... sizes) {
    return concat(0, sizes);
  }

  /** The part of x along one axis; both bounds are lists of one number. */
  public Value slice(Value x, int axis, Value from, Value to) {
    return graph.op("Slice", List.of(x, from, to, graph.wholes(axis)));
  }

  public Value slice(Value x, int axis, long from, long to) {
    return slice(x, axis, graph.wholes(from), graph.wholes(to));
  }

  /** Fused attention over [B, length, heads*size]; {@code bias} may be {@link Value#NONE}. */
  public Value attention(Value q, Value k, Value v, Value bias, int heads, float scale) {
    List<Value> in =
        bias.equals(Value.NONE) ? List.of(q, k, v) : List.of(q, k, v, Value.NONE, Value.NONE, bias);
    return graph.microsoft(
        "MultiHeadAttention", in, Attribute.of("num_heads", heads), Attribute.of("scale", scale));
  }
}
