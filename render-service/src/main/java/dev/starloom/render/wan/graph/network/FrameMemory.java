package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What the causal convolutions of a decoder remember between chunks of a video: each the last two
 * frames of its input, in the order the convolutions run in. A first chunk starts with zeros.
 */
final class FrameMemory {
  /** Frames that a convolution of depth 3 looks back. */
  static final int FRAMES = 2;

  private final Ops ops;
  private final List<Value> remembered;
  private final List<Value> kept = new ArrayList<>();

  private FrameMemory(Ops ops, List<Value> remembered) {
    this.ops = ops;
    this.remembered = remembered;
  }

  static FrameMemory empty(Ops ops) {
    return new FrameMemory(ops, List.of());
  }

  static FrameMemory of(Ops ops, List<Value> remembered) {
    return new FrameMemory(ops, List.copyOf(remembered));
  }

  boolean first() {
    return remembered.isEmpty();
  }

  /** x [B, C, T, h, w] with the two frames before it. */
  Value before(Value x) {
    Value past = first() ? zeros(x) : remembered.get(kept.size());
    Value both = ops.concat(2, past, x);
    kept.add(ops.slice(both, 2, -FRAMES, Long.MAX_VALUE));
    return both;
  }

  /** Remembers nothing of x: the convolution was left out. */
  void forget(Value x) {
    kept.add(zeros(x));
  }

  private Value zeros(Value x) {
    Value shape = ops.shape(ops.sizes(x, 0, 2), ops.graph().wholes(FRAMES), ops.sizes(x, 3, 5));
    return ops.graph().op("ConstantOfShape", DataType.FLOAT, List.of(shape));
  }

  /** What the next chunk needs. */
  List<Value> kept() {
    return List.copyOf(kept);
  }
}
