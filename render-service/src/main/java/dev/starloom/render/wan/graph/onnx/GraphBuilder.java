package dev.starloom.render.wan.graph.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Puts a graph together, node after node. A body made by {@link #body} sees the values of its
 * parent; its own names carry a prefix, since ONNX does not let them shadow outer ones.
 */
public final class GraphBuilder {
  private final String prefix;
  private final List<Port> inputs = new ArrayList<>();
  private final List<Port> outputs = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Initializer> initializers = new java.util.LinkedHashMap<>();
  private final Map<List<Long>, Value> wholes = new HashMap<>();
  private int count;

  public GraphBuilder() {
    this("");
  }

  private GraphBuilder(String prefix) {
    this.prefix = prefix;
  }

  public GraphBuilder body(String bodyPrefix) {
    return new GraphBuilder(prefix + bodyPrefix + "/");
  }

  public Graph graph(String name) {
    return new Graph(prefix + name, inputs, outputs, nodes, new ArrayList<>(initializers.values()));
  }

  /** An input; each dimension a number or the name of a free size. */
  public Value input(String name, DataType type, String... dims) {
    inputs.add(new Port(prefix + name, type, Arrays.asList(dims)));
    return new Value(prefix + name, type);
  }

  /** Gives a value an output's name. */
  public void output(String name, Value value, String... dims) {
    String out = prefix + name;
    nodes.add(new Node("", "Identity", List.of(value.name()), List.of(out), List.of()));
    outputs.add(new Port(out, value.type(), Arrays.asList(dims)));
  }

  /** A constant in a weight file. The same name twice is the same constant. */
  public Value external(Initializer.External weight) {
    Initializer known = initializers.putIfAbsent(weight.name(), weight);
    if (known != null && !known.equals(weight)) {
      throw new IllegalStateException("two constants are named " + weight.name());
    }
    return new Value(weight.name(), weight.type());
  }

  /** A list of whole numbers. */
  public Value wholes(long... values) {
    List<Long> key = Arrays.stream(values).boxed().toList();
    return wholes.computeIfAbsent(key, k -> wholeConstant(values, List.of((long) values.length)));
  }

  /** A single whole number of no dimensions. */
  public Value whole(long value) {
    return wholeConstant(new long[] {value}, List.of());
  }

  private Value wholeConstant(long[] values, List<Long> dims) {
    ByteBuffer bytes = buffer(values.length * Long.BYTES);
    Arrays.stream(values).forEach(bytes::putLong);
    return inline(DataType.INT64, dims, bytes);
  }

  /** Numbers with a shape; no dimensions make a single number. */
  public Value reals(float[] values, long... dims) {
    ByteBuffer bytes = buffer(values.length * Float.BYTES);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return inline(DataType.FLOAT, Arrays.stream(dims).boxed().toList(), bytes);
  }

  public Value real(float value) {
    return reals(new float[] {value});
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private Value inline(DataType type, List<Long> dims, ByteBuffer bytes) {
    String name = fresh("constant");
    initializers.put(name, new Initializer.Inline(name, type, dims, bytes.flip()));
    return new Value(name, type);
  }

  /** A node whose one output is of the type of its first input. */
  public Value op(String op, List<Value> in, Attribute... attributes) {
    return op(op, in.get(0).type(), in, attributes);
  }

  /** A node whose one output is of another type than its first input. */
  public Value op(String op, DataType type, List<Value> in, Attribute... attributes) {
    return node("", op, type, 1, in, attributes).get(0);
  }

  /** A node of ONNX Runtime's own operators. */
  public Value microsoft(String op, List<Value> in, Attribute... attributes) {
    return node(ModelWriter.MICROSOFT, op, in.get(0).type(), 1, in, attributes).get(0);
  }

  /** A node with several outputs of the type of its first input. */
  public List<Value> several(String op, int outputs, List<Value> in, Attribute... attributes) {
    return node("", op, in.get(0).type(), outputs, in, attributes);
  }

  /** A node with outputs of the given types. */
  public List<Value> typed(String op, List<DataType> types, List<Value> in, Attribute... more) {
    List<Value> out = types.stream().map(type -> new Value(fresh(op), type)).toList();
    add("", op, in, out, more);
    return out;
  }

  private List<Value> node(
      String domain, String op, DataType type, int outputs, List<Value> in, Attribute... more) {
    List<Value> out =
        IntStream.range(0, outputs).mapToObj(i -> new Value(fresh(op), type)).toList();
    add(domain, op, in, out, more);
    return out;
  }

  private void add(
      String domain, String op, List<Value> in, List<Value> out, Attribute... attributes) {
    nodes.add(new Node(domain, op, names(in), names(out), Arrays.asList(attributes)));
  }

  private static List<String> names(List<Value> values) {
    return values.stream().map(Value::name).toList();
  }

  private String fresh(String op) {
    return prefix + op + "_" + count++;
  }
}
