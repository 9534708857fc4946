package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.Attribute;
import dev.starloom.render.wan.graph.onnx.GraphBuilder;
import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;
import java.util.List;

/** Normalisations over the last axis, all in fp32. */
record Norms(Ops ops, float epsilon) {
  /** x / sqrt(mean(x^2) + epsilon) * weight. ONNX Runtime fuses exactly this pattern. */
  Value rms(Value x, Value weight) {
    GraphBuilder graph = ops.graph();
    Value square = graph.op("Pow", List.of(x, graph.real(2)));
    Value mean =
        graph.op("ReduceMean", List.of(square, graph.wholes(-1)), Attribute.of("keepdims", 1));
    Value root = graph.op("Sqrt", List.of(ops.add(mean, graph.real(epsilon))));
    return ops.mul(ops.div(x, root), weight);
  }

  /** (x - mean) / sqrt(variance + epsilon) * scale + bias. */
  Value layer(Value x, Value scale, Value bias) {
    return layer(List.of(x, scale, bias));
  }

  /** The same without a bias. */
  Value layer(Value x, Value scale) {
    return layer(List.of(x, scale));
  }

  private Value layer(List<Value> in) {
    return ops.graph()
        .op("LayerNormalization", in, Attribute.of("axis", -1), Attribute.of("epsilon", epsilon));
  }
}
