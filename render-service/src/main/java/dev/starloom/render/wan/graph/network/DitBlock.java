package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;
import java.util.List;

/**
 * The blocks of an expert. The stream x [B, tokens, width], norms, modulation, rotation and gates
 * are fp32; products and attention are in the compute type.
 */
record DitBlock(Ops ops, DitConfig config, Linear linear, Weights weights, Rope rope, Value ones) {
  /** Runs block {@code i}. */
  Value run(int i, Value x, Value modulation, Value text) {
    String block = "blocks." + i + ".";
    Value table = weights.as(block + "scale_shift_table", DataType.FLOAT);
    List<Value> m = ops.split(ops.add(table, modulation), 1, 6);
    Norms norms = norms();

    Value seen = shifted(norms.layer(x, ones), m.get(0), m.get(1));
    Value y = ops.add(x, ops.mul(wide(self(block + "attn1.", seen)), m.get(2)));

    Value scale = weights.as(block + "norm2.weight", DataType.FLOAT);
    Value bias = weights.as(block + "norm2.bias", DataType.FLOAT);
    Value asked = norms.layer(y, scale, bias);
    y = ops.add(y, wide(cross(block + "attn2.", asked, text)));

    Value fed = shifted(norms.layer(y, ones), m.get(3), m.get(4));
    return ops.add(y, ops.mul(wide(feed(block + "ffn.net.", fed)), m.get(5)));
  }

  /** n * (1 + scale) + shift. */
  Value shifted(Value n, Value shift, Value scale) {
    return ops.add(ops.mul(n, ops.add(scale, ops.graph().real(1))), shift);
  }

  Norms norms() {
    return new Norms(ops, config.epsilon());
  }

  private Value self(String name, Value x) {
    Value q = rope.turn(normed(name, "q", x));
    Value k = rope.turn(normed(name, "k", x));
    return attention(name, q, k, linear.tokens(x, name + "to_v"));
  }

  private Value cross(String name, Value x, Value text) {
    Value q = normed(name, "q", x);
    Value k = normed(name, "k", text);
    return attention(name, q, k, linear.tokens(text, name + "to_v"));
  }

  /** The query or key of all heads together, normalised over the whole width. */
  private Value normed(String name, String part, Value source) {
    Value projected = wide(linear.tokens(source, name + "to_" + part));
    return norms().rms(projected, weights.as(name + "norm_" + part + ".weight", DataType.FLOAT));
  }

  private Value attention(String name, Value q, Value k, Value v) {
    float scale = (float) (1 / Math.sqrt(config.headSize()));
    DataType type = linear.compute();
    Value mixed =
        ops.attention(ops.cast(q, type), ops.cast(k, type), v, Value.NONE, config.heads(), scale);
    return linear.tokens(mixed, name + "to_out.0");
  }

  private Value feed(String name, Value x) {
    return linear.tokens(ops.gelu(linear.tokens(x, name + "0.proj")), name + "2");
  }

  private Value wide(Value x) {
    return ops.cast(x, DataType.FLOAT);
  }
}
