package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.GraphBuilder;
import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;
import java.util.List;

/** What the blocks of an expert hear of the time step and the text. */
record DitCondition(Ops ops, DitConfig config, Linear linear, Weights weights) {
  private static final String TIME = "condition_embedder.time_embedder.";
  private static final String TEXT = "condition_embedder.text_embedder.";

  /** The time step [B] as [B, width], in fp32. */
  Value time(Value timestep) {
    GraphBuilder graph = ops.graph();
    int half = config.frequencies() / 2;
    Value phase = ops.mul(ops.unsqueeze(timestep, 1), graph.reals(frequencies(half), half));
    Value waves = ops.concat(1, graph.op("Cos", List.of(phase)), graph.op("Sin", List.of(phase)));
    Linear exact = new Linear(ops, weights, DataType.FLOAT);
    Value hidden = ops.silu(exact.rows(waves, TIME + "linear_1"));
    return exact.rows(hidden, TIME + "linear_2");
  }

  /** exp(-ln(10000) k / half), rounded to fp32 where the reference rounds. */
  private static float[] frequencies(int half) {
    float[] frequencies = new float[half];
    for (int k = 0; k < half; k++) {
      frequencies[k] = (float) Math.exp((float) -Math.log(10_000) * k / half);
    }
    return frequencies;
  }

  /** The six shifts, scales and gates [B, 6, width], before each block's own table. */
  Value modulation(Value time) {
    Value projected = linear.rows(ops.silu(time), "condition_embedder.time_proj");
    return ops.reshape(ops.cast(projected, DataType.FLOAT), -1, 6, config.width());
  }

  /** The text [B, length, textWidth] as [B, length, width], in the compute type. */
  Value text(Value states) {
    Value hidden = ops.gelu(linear.tokens(states, TEXT + "linear_1"));
    return linear.tokens(hidden, TEXT + "linear_2");
  }
}
