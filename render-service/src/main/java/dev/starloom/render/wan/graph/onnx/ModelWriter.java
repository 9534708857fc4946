package dev.starloom.render.wan.graph.onnx;

import java.nio.ByteBuffer;
import java.util.function.BiConsumer;

/**
 * Writes a graph as an ONNX model, IR version 10, opset 20 and com.microsoft 1. The field numbers
 * are those of onnx.proto.
 */
public final class ModelWriter {
  static final long IR_VERSION = 10;
  static final long OPSET = 20;
  static final String MICROSOFT = "com.microsoft";

  // AttributeProto.AttributeType
  private static final int FLOAT = 1;
  private static final int INT = 2;
  private static final int STRING = 3;
  private static final int GRAPH = 5;
  private static final int INTS = 7;

  private ModelWriter() {}

  /** The model's bytes. Weights in files are named, not copied. */
  public static byte[] write(Graph graph) {
    return new WireMessage()
        .number(1, IR_VERSION)
        .text(2, "starloom")
        .message(7, graph(graph))
        .message(8, new WireMessage().text(1, "").number(2, OPSET))
        .message(8, new WireMessage().text(1, MICROSOFT).number(2, 1))
        .bytes();
  }

  private static WireMessage graph(Graph graph) {
    WireMessage message = new WireMessage();
    graph.nodes().forEach(node -> message.message(1, node(node)));
    message.text(2, graph.name());
    graph.initializers().forEach(constant -> message.message(5, tensor(constant)));
    graph.inputs().forEach(port -> message.message(11, port(port)));
    graph.outputs().forEach(port -> message.message(12, port(port)));
    return message;
  }

  private static WireMessage node(Node node) {
    WireMessage message = new WireMessage();
    node.inputs().forEach(name -> message.text(1, name));
    node.outputs().forEach(name -> message.text(2, name));
    message.text(3, node.outputs().get(0)).text(4, node.op());
    node.attributes().forEach(attribute -> message.message(5, attribute(attribute)));
    return message.text(7, node.domain());
  }

  private static WireMessage attribute(Attribute attribute) {
    WireMessage message = new WireMessage().text(1, attribute.name());
    if (attribute instanceof Attribute.Real real) {
      return message.real(2, real.value()).number(20, FLOAT);
    } else if (attribute instanceof Attribute.Whole whole) {
      return message.number(3, whole.value()).number(20, INT);
    } else if (attribute instanceof Attribute.Text text) {
      return message.text(4, text.value()).number(20, STRING);
    } else if (attribute instanceof Attribute.Body body) {
      return message.message(6, graph(body.graph())).number(20, GRAPH);
    }
    ((Attribute.Wholes) attribute).values().forEach(value -> message.number(8, value));
    return message.number(20, INTS);
  }

  private static WireMessage tensor(Initializer constant) {
    WireMessage message = new WireMessage();
    constant.dims().forEach(size -> message.number(1, size));
    message.number(2, constant.type().number()).text(8, constant.name());
    if (constant instanceof Initializer.Inline inline) {
      ByteBuffer bytes = inline.bytes().duplicate();
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return message.raw(9, copy);
    }
    var file = (Initializer.External) constant;
    BiConsumer<String, String> entry =
        (key, value) -> message.message(13, new WireMessage().text(1, key).text(2, value));
    entry.accept("location", file.location());
    entry.accept("offset", Long.toString(file.offset()));
    entry.accept("length", Long.toString(file.length()));
    return message.number(14, 1);
  }

  private static WireMessage port(Port port) {
    WireMessage shape = new WireMessage();
    port.dims().forEach(size -> shape.message(1, dimension(size)));
    WireMessage tensor = new WireMessage().number(1, port.type().number()).message(2, shape);
    return new WireMessage().text(1, port.name()).message(2, new WireMessage().message(1, tensor));
  }

  private static WireMessage dimension(String size) {
    return size.chars().allMatch(Character::isDigit)
        ? new WireMessage().number(1, Long.parseLong(size))
        : new WireMessage().text(2, size);
  }
}
