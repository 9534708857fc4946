package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.Attribute;
import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;
import java.util.List;

/**
 * Products with stored matrices [out, in], computed in one type. Gemm takes the matrix as it is
 * stored, so that no transposed copy is made.
 */
record Linear(Ops ops, Weights weights, DataType compute) {
  /** [B, length, in] to [B, length, out], in the compute type. */
  Value tokens(Value x, String name) {
    Value rows = ops.reshape(x, -1, weights.size(name + ".weight", 1));
    return unfold(x, rows(rows, name), weights.size(name + ".weight", 0));
  }

  /** The same without a bias. */
  Value tokensUnbiased(Value x, String name) {
    Value rows = ops.cast(ops.reshape(x, -1, weights.size(name + ".weight", 1)), compute);
    Value out = gemm(List.of(rows, matrix(rows, name + ".weight")));
    return unfold(x, out, weights.size(name + ".weight", 0));
  }

  /** [rows, in] to [rows, out], in the compute type. */
  Value rows(Value x, String name) {
    Value rows = ops.cast(x, compute);
    return product(rows, matrix(rows, name + ".weight"), name);
  }

  /** The same with a matrix stored in another shape. */
  Value rows(Value x, String name, long out, long in) {
    Value stored = weights.shaped(name + ".weight", out, in);
    Value rows = ops.cast(x, compute);
    return product(rows, widened(rows, stored, out, in), name);
  }

  private Value product(Value rows, Value matrix, String name) {
    return gemm(List.of(rows, matrix, weights.as(name + ".bias", compute)));
  }

  private Value gemm(List<Value> in) {
    return ops.graph().op("Gemm", in, Attribute.of("transB", 1));
  }

  private Value unfold(Value x, Value rows, long out) {
    return ops.reshape(rows, ops.shape(ops.size(x, 0), ops.graph().wholes(-1, out)));
  }

  private Value matrix(Value rows, String name) {
    return widened(rows, weights.stored(name), weights.size(name, 0), weights.size(name, 1));
  }

  /**
   * A 16-bit matrix widened just before its product. The shape is made to depend on the running
   * rows, else ONNX Runtime widens all matrices when it loads the graph and keeps the copies.
   */
  private Value widened(Value rows, Value stored, long out, long in) {
    if (stored.type() == compute) {
      return stored;
    }
    if (compute != DataType.FLOAT) {
      throw new IllegalStateException(stored + " is not in the compute type " + compute);
    }
    Value zero = ops.mul(ops.size(rows, 0), ops.graph().wholes(0));
    Value shape = ops.add(zero, ops.graph().wholes(out, in));
    return ops.cast(ops.reshape(stored, shape), compute);
  }
}
