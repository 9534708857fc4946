package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.Attribute;
import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.GraphBuilder;
import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;
import java.util.List;

/** The layers of the video decoder, on values [B, C, T, h, w] in fp32. */
record VaeLayers(Ops ops, Weights weights, FrameMemory memory) {
  /** The reference's bound for the length that a pixel's channels are divided by. */
  private static final float SHORTEST = 1e-12f;

  /** A convolution that looks back in time; a kernel of depth 1 does not. */
  Value conv(Value x, String name) {
    Value seen = weights.size(name + ".weight", 2) == 1 ? x : memory.before(x);
    long rows = weights.size(name + ".weight", 3) / 2;
    long columns = weights.size(name + ".weight", 4) / 2;
    return conv(seen, name, 0, rows, columns, 0, rows, columns);
  }

  private Value conv(Value x, String name, long... pads) {
    Value weight = weights.as(name + ".weight", DataType.FLOAT);
    Value bias = weights.as(name + ".bias", DataType.FLOAT);
    return graph().op("Conv", List.of(x, weight, bias), Attribute.list("pads", pads));
  }

  /** A pixel's channels by their length, times the square root of their number, times gamma. */
  Value norm(Value x, String name) {
    float root = (float) Math.sqrt(weights.size(name + ".gamma", 0));
    Value length =
        graph().op("ReduceL2", List.of(x, graph().wholes(1)), Attribute.of("keepdims", 1));
    Value bounded = graph().op("Max", List.of(length, graph().real(SHORTEST)));
    Value unit = ops.mul(ops.div(x, bounded), graph().real(root));
    return ops.mul(unit, weights.as(name + ".gamma", DataType.FLOAT));
  }

  Value residual(Value x, String name, boolean widens) {
    Value straight = widens ? conv(x, name + "conv_shortcut") : x;
    Value y = conv(ops.silu(norm(x, name + "norm1")), name + "conv1");
    y = conv(ops.silu(norm(y, name + "norm2")), name + "conv2");
    return ops.add(y, straight);
  }

  /** Attention of one head among the pixels of each frame. */
  Value attention(Value x, String name) {
    long channels = weights.size(name + "norm.gamma", 0);
    Value frames = fold(x);
    Value qkv = conv(norm(frames, name + "norm"), name + "to_qkv", 0, 0, 0, 0);
    Value flat = ops.reshape(qkv, ops.shape(ops.size(qkv, 0), graph().wholes(3 * channels, -1)));
    List<Value> parts = ops.split(ops.transpose(flat, 0, 2, 1), 2, 3);
    float scale = (float) (1 / Math.sqrt(channels));
    Value mixed = ops.attention(parts.get(0), parts.get(1), parts.get(2), Value.NONE, 1, scale);
    Value back = ops.reshape(ops.transpose(mixed, 0, 2, 1), ops.sizes(frames, 0, 4));
    return ops.add(unfold(conv(back, name + "proj", 0, 0, 0, 0), x), x);
  }

  /** Doubles rows and columns. */
  Value enlarge(Value x, String name) {
    Value frames = fold(x);
    Value twice =
        graph()
            .op(
                "Resize",
                List.of(frames, Value.NONE, graph().reals(new float[] {1, 1, 2, 2}, 4)),
                Attribute.of("mode", "nearest"),
                Attribute.of("coordinate_transformation_mode", "asymmetric"),
                Attribute.of("nearest_mode", "floor"));
    return unfold(conv(twice, name + "resample.1", 1, 1, 1, 1), x);
  }

  /**
   * Makes two frames of each. The video's first frame stays alone, and what follows it sees zeros
   * in its place: that is how the reference was trained.
   */
  Value doubled(Value x, String name) {
    if (memory.first()) {
      memory.forget(x);
      return x;
    }
    Value pairs = conv(x, name + "time_conv");
    long channels = weights.size(name + "time_conv.weight", 1);
    Value apart = ops.shape(ops.size(x, 0), graph().wholes(2, channels, -1), ops.sizes(x, 3, 5));
    Value woven = ops.transpose(ops.reshape(pairs, apart), 0, 2, 3, 1, 4, 5);
    Value whole = ops.shape(ops.size(x, 0), graph().wholes(channels, -1), ops.sizes(x, 3, 5));
    return ops.reshape(woven, whole);
  }

  /** [B, C, T, h, w] to [B*T, C, h, w]. */
  private Value fold(Value x) {
    Value shape = ops.shape(graph().wholes(-1), ops.size(x, 1), ops.sizes(x, 3, 5));
    return ops.reshape(ops.transpose(x, 0, 2, 1, 3, 4), shape);
  }

  /** [B*T, C, h, w] to [B, C, T, h, w] with the batch of {@code like}. */
  private Value unfold(Value frames, Value like) {
    Value shape = ops.shape(ops.size(like, 0), graph().wholes(-1), ops.sizes(frames, 1, 4));
    return ops.transpose(ops.reshape(frames, shape), 0, 2, 1, 3, 4);
  }

  private GraphBuilder graph() {
    return ops.graph();
  }
}
