package dev.starloom.render.wan.graph.network;

import dev.starloom.render.wan.graph.onnx.Attribute;
import dev.starloom.render.wan.graph.onnx.DataType;
import dev.starloom.render.wan.graph.onnx.GraphBuilder;
import dev.starloom.render.wan.graph.onnx.Ops;
import dev.starloom.render.wan.graph.onnx.Value;
import java.util.List;

/**
 * Which bucket of T5's position table two tokens use, by key minus query position: half of the
 * buckets for each sign; in a half, the first are exact distances, the rest grow with the logarithm
 * up to the maximal distance.
 */
record RelativeBuckets(int buckets, int maxDistance) {
  /** The bucket of a signed distance. The logarithm is in fp32, as in the reference. */
  int of(int delta) {
    int half = buckets / 2;
    int exact = half / 2;
    int distance = Math.abs(delta);
    int place = distance;
    if (distance >= exact) {
      float grown =
          (float) Math.log((float) distance / exact)
              / (float) Math.log((double) maxDistance / exact)
              * (half - exact);
      place = Math.min(half - 1, exact + (int) grown);
    }
    return (delta > 0 ? half : 0) + place;
  }

  /** The buckets [L, L] of queries by keys for a run-time length, a list of one number. */
  Value of(Ops ops, Value length) {
    GraphBuilder graph = ops.graph();
    long[] table = new long[2 * maxDistance + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = of(i - maxDistance);
    }
    Value count = ops.reshape(length, new long[0]);
    Value places =
        graph.op("Range", DataType.INT64, List.of(graph.whole(0), count, graph.whole(1)));
    Value delta = ops.sub(ops.unsqueeze(places, 0), ops.unsqueeze(places, 1));
    Value near =
        graph.op("Clip", List.of(delta, graph.whole(-maxDistance), graph.whole(maxDistance)));
    Value index = ops.add(near, graph.whole(maxDistance));
    return graph.op("Gather", List.of(graph.wholes(table), index), Attribute.of("axis", 0));
  }
}
