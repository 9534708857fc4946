package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.Attribute;
import dev.starloom.render.wan.graph.onnx.GraphBuilder;
import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Rotary positions of tokens on three axes: frame, row, column. A head's pairs are shared out as t,
 * h, w with {@code h = w = 2*floor(size/6)} numbers and the rest for t. The angle of pair i at
 * position p is {@code p * 10000^(-2i/d)}, d the axis's own share; computed in double.
 */
final class Rope {
  private static final double THETA = 10_000;

  private final Ops ops;
  private final int heads;
  private final Value cos;
  private final Value sin;

  /** {@code frames}, {@code rows}, {@code columns} are run-time sizes, each a list of one. */
  Rope(Ops ops, DitConfig config, Value frames, Value rows, Value columns) {
    this.ops = ops;
    this.heads = config.heads();
    List<Value> sizes = List.of(frames, rows, columns);
    this.cos = table(config, sizes, Math::cos);
    this.sin = table(config, sizes, Math::sin);
  }

  static List<Integer> shares(int headSize) {
    int plane = 2 * (headSize / 6);
    return List.of(headSize - 2 * plane, plane, plane);
  }

  private Value table(DitConfig config, List<Value> sizes, DoubleUnaryOperator wave) {
    List<Integer> shares = shares(config.headSize());
    List<Value> parts = new ArrayList<>();
    for (int axis = 0; axis < shares.size(); axis++) {
      int pairs = shares.get(axis) / 2;
      Value whole =
          ops.graph().reals(angles(config.positions(), pairs, wave), config.positions(), pairs);
      Value used = ops.slice(whole, 0, ops.graph().wholes(0), sizes.get(axis));
      long[] spread = {1, 1, 1, pairs};
      spread[axis] = -1;
      Value grid = ops.shape(sizes.get(0), sizes.get(1), sizes.get(2), ops.graph().wholes(pairs));
      parts.add(ops.expand(ops.reshape(used, spread), grid));
    }
    Value all = ops.concat(3, parts.toArray(Value[]::new));
    return ops.reshape(all, -1, config.headSize() / 2);
  }

  private static float[] angles(int positions, int pairs, DoubleUnaryOperator wave) {
    float[] table = new float[positions * pairs];
    for (int position = 0; position < positions; position++) {
      for (int pair = 0; pair < pairs; pair++) {
        double angle = position * Math.pow(THETA, -(double) pair / pairs);
        table[position * pairs + pair] = (float) wave.applyAsDouble(angle);
      }
    }
    return table;
  }

  /** Turns the adjacent pairs of every head of x [B, tokens, width]. */
  Value turn(Value x) {
    GraphBuilder graph = ops.graph();
    return graph.microsoft(
        "RotaryEmbedding",
        List.of(x, graph.wholes(0), cos, sin),
        Attribute.of("interleaved", 1),
        Attribute.of("num_heads", heads));
  }
}
